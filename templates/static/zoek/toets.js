/** The key / goes to the search field, on every page that has one. */

addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || /^(input|textarea|select)$/i.test(target.tagName)) return;
  event.preventDefault();
  document.getElementById("q").focus();
});
