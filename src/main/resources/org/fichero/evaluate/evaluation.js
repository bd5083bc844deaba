(function () {
  Array.prototype.forEach.call(document.querySelectorAll('input.parts'), function (box) {
    box.addEventListener('change', function () {
      box.closest('p').nextElementSibling.querySelector('table').classList.toggle('brief', !box.checked);
    });
  });
  var all = Array.prototype.slice.call(document.querySelectorAll('article'));
  var field = document.getElementById('field'), verdict = document.getElementById('verdict');
  var silent = document.getElementById('silent'), search = document.getElementById('search');
  var count = document.getElementById('count');
  if (!field) return;
  function shown() { return all.filter(function (a) { return !a.hidden; }); }
  function apply() {
    var words = search.value.toLowerCase();
    all.forEach(function (a) {
      a.hidden = !((!field.value || a.dataset.field === field.value) && (!verdict.value || a.dataset.verdict === verdict.value)
        && (!silent.checked || a.dataset.silent === 'true') && (!words || a.textContent.toLowerCase().indexOf(words) >= 0));
    });
    count.textContent = shown().length + ' shown';
  }
  [field, verdict, silent].forEach(function (e) { e.addEventListener('change', apply); });
  search.addEventListener('input', apply);
  function step(by) {
    var list = shown(), at = list.indexOf(document.activeElement);
    var next = list[Math.max(0, Math.min(list.length - 1, at + by))];
    if (next) { next.focus(); next.scrollIntoView({block: 'nearest'}); }
  }
  document.getElementById('next').addEventListener('click', function () { step(1); });
  document.getElementById('previous').addEventListener('click', function () { step(-1); });
  document.addEventListener('keydown', function (e) {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'j') step(1); else if (e.key === 'k') step(-1); else if (e.key === '/') { search.focus(); e.preventDefault(); }
  });
  apply();
})();
