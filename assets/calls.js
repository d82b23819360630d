// Who is calling: <form data-lookup="phone"> asks, as its button would, once the number was typed.
(() => {
  "use strict";
  function lookup(form) {
    const number = form.elements[form.dataset.lookup];
    let asked = "";
    number.addEventListener("change", async () => {
      if (number.value.replace(/\D/g, "").length < 8 || number.value === asked) return;
      asked = number.value;
      const data = new URLSearchParams(new FormData(form));
      data.set("do", "find");
      const page = await fetch(form.action, { method: "POST", body: data }).then((answer) => answer.text()).catch(() => "");
      const found = new DOMParser().parseFromString(page, "text/html").getElementById("dikenal");
      if (found) document.getElementById("dikenal")?.replaceChildren(...found.childNodes);
    });
  }
  document.querySelectorAll("form[data-lookup]").forEach(lookup);
})();
