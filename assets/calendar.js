// An item is dragged to another day: <form id="pindah"> moves it, as it would by hand.
(() => {
  "use strict";
  const form = document.getElementById("pindah");
  if (!form) return;
  document.querySelectorAll("[data-item]").forEach((item) => {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", item.dataset.item));
  });
  document.querySelectorAll("[data-day]").forEach((day) => {
    const over = (event) => { event.preventDefault(); day.dataset.over = ""; };
    const out = () => delete day.dataset.over;
    day.addEventListener("dragover", over);
    day.addEventListener("dragleave", out);
    day.addEventListener("drop", (event) => {
      event.preventDefault();
      out();
      const item = event.dataTransfer.getData("text/plain");
      const known = [...form.elements.item.options].some((option) => option.value === item);
      if (!known || item.endsWith(`@${day.dataset.day}`)) return;
      form.elements.item.value = item;
      form.elements.to.value = day.dataset.day;
      form.requestSubmit();
    });
  });
})();
