// How many short messages the words take (3GPP TS 23.038), as desk::deliver::counted says it: data-segments="field".
(() => {
  "use strict";
  const NATIONAL = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà", EXTENDED = "^{}\\[~]|€\f";
  const septets = (letter) => EXTENDED.includes(letter) ? 2 : letter === "`" ? 0 : /^[ -~\n\r]$/.test(letter) || NATIONAL.includes(letter) ? 1 : 0;
  function segments(text) {
    const letters = [...text], plain = letters.every((letter) => septets(letter));
    const units = (letter) => plain ? septets(letter) : letter.length;
    const [single, among] = plain ? [160, 153] : [70, 67];
    const whole = letters.reduce((sum, letter) => sum + units(letter), 0);
    if (whole <= single) return { plain, messages: 1, left: single - whole };
    let messages = 1, used = 0;
    for (const letter of letters) {
      if (used + units(letter) > among) { messages += 1; used = 0; }
      used += units(letter);
    }
    return { plain, messages, left: among - used };
  }
  for (const figure of document.querySelectorAll("[data-segments]")) {
    const field = figure.closest("form")?.elements[figure.dataset.segments];
    const count = () => {
      const { plain, messages, left } = segments(field.value);
      const said = figure.dataset.form.replace("{m}", messages).replace("{l}", left);
      figure.textContent = `${said} · ${plain ? figure.dataset.plain : figure.dataset.all}`;
    };
    field?.addEventListener("input", count);
  }
})();
