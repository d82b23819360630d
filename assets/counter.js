// How long a text is while it is typed: data-length="field", data-form="{n} dari 2.200 huruf".
(() => {
  "use strict";
  for (const figure of document.querySelectorAll("[data-length]")) {
    const field = figure.closest("form")?.elements[figure.dataset.length];
    const count = () => { figure.textContent = figure.dataset.form.replace("{n}", [...field.value.trim()].length); };
    field?.addEventListener("input", count);
  }
})();
