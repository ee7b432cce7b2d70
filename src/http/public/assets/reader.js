// Keeps the reader's text size between pages, offers the print dialogue and puts a video in the place of its facade.
// Pages work without it.
(function () {
  var key = "reader-text-size";
  var store;
  try { store = window.localStorage; } catch (e) { store = null; }
  var sizes = document.querySelectorAll("input[name=text-size]");
  var kept = store && store.getItem(key);
  sizes.forEach(function (input) {
    if (input.value === kept) input.checked = true;
    input.addEventListener("change", function () {
      try { if (store) store.setItem(key, input.value); } catch (e) { /* storage full or refused: the size still holds on this page */ }
    });
  });
  document.querySelectorAll("button[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  // The link itself fills the frame; without this the frame simply stands below it.
  document.querySelectorAll(".embed .play").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      link.parentNode.classList.add("on");
      link.nextElementSibling.focus();
    });
  });
})();
