// A signature is drawn on <canvas data-sign> and goes with its form as a PNG.
(() => {
  "use strict";
  const canvas = document.querySelector("canvas[data-sign]");
  const form = canvas && canvas.closest("form");
  if (!form) return;
  form.hidden = false;
  const pen = canvas.getContext("2d");
  let drawn = false;
  const empty = () => { pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height); drawn = false; };
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  empty();
  Object.assign(pen, { lineWidth: 3, lineCap: "round", strokeStyle: "#000" });
  canvas.style.touchAction = "none";
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn = true;
  });
  form.querySelector("[data-clear]").addEventListener("click", empty);
  form.addEventListener("submit", (event) => {
    const field = form.elements.file;
    if (field.files.length || !drawn) return;
    event.preventDefault();
    canvas.toBlob((picture) => {
      const held = new DataTransfer();
      held.items.add(new File([picture], "tanda-tangan.png", { type: "image/png" }));
      field.files = held.files;
      form.submit();
    }, "image/png");
  });
})();
