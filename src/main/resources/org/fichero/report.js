(function () {
  "use strict";
  var root = document.documentElement;
  var box = document.getElementById("q");
  var find = function (s, from) { return Array.prototype.slice.call((from || document).querySelectorAll(s)); };
  var stored = {};
  try { stored = JSON.parse(localStorage.getItem("fichero") || "{}"); } catch (e) { /* a page without storage forgets */ }
  function store(key, value) {
    stored[key] = value;
    try { localStorage.setItem("fichero", JSON.stringify(stored)); } catch (e) { /* as above */ }
  }

  // language and theme
  function speak(lang) {
    root.dataset.lang = root.lang = lang;
    box.placeholder = box.dataset[lang];
    document.title = "Fichero · " + document.querySelector(".title ." + lang).textContent;
    filter();
  }
  function otherLanguage() { var l = root.dataset.lang === "en" ? "es" : "en"; store("lang", l); speak(l); }
  function otherTheme() {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store("theme", root.dataset.theme);
  }

  // filter: words, severities and one code
  var findings = find(".finding"), fichas = find(".ficha"), levels = find(".level input"), codes = find(".code");
  var words = new Map();
  function fold(s) { return s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function text(e, from) {
    if (!words.has(e)) words.set(e, fold(from.textContent));
    return words.get(e);
  }
  function tone(e) { return e.classList.contains("error") ? "error" : e.classList.contains("warning") ? "warning" : "info"; }
  function filter() {
    var wanted = fold(box.value).split(/\s+/).filter(Boolean);
    var pressed = codes.filter(function (c) { return c.getAttribute("aria-pressed") === "true"; })[0];
    var open = levels.filter(function (l) { return l.checked; }).map(function (l) { return l.value; });
    var has = function (t) { return wanted.every(function (w) { return t.indexOf(w) >= 0; }); };
    var count = 0;
    findings.forEach(function (f) {
      var on = open.indexOf(tone(f)) >= 0 && (!pressed || f.dataset.code === pressed.dataset.code) && (!wanted.length || has(text(f, f)));
      f.hidden = !on;
      count += on ? 1 : 0;
    });
    find(".group").forEach(function (g) {
      g.hidden = !g.querySelector(".finding:not([hidden])");
      if (pressed && !g.hidden) g.open = true;
    });
    fichas.forEach(function (f) { f.hidden = wanted.length > 0 && !f.open && !has(text(f, f)); });
    find(".document").forEach(function (d) {
      d.hidden = wanted.length > 0 && !d.querySelector(".ficha:not([hidden])") && !has(text(d.querySelector("header"), d.querySelector("header")));
    });
    document.getElementById("shown").textContent = findings.length ? count + " / " + findings.length : "";
  }
  var waiting;
  box.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
  levels.forEach(function (l) { l.addEventListener("change", filter); });
  codes.forEach(function (c) {
    c.addEventListener("click", function () {
      var on = c.getAttribute("aria-pressed") !== "true";
      codes.forEach(function (other) { other.setAttribute("aria-pressed", "false"); });
      c.setAttribute("aria-pressed", String(on));
      filter();
    });
  });

  // a value and its characters
  function clear() { find(".on").forEach(function (e) { e.classList.remove("on"); }); }
  function light(ficha, number) {
    clear();
    find('[data-v~="' + number + '"]', ficha).forEach(function (e) {
      if (e.classList.contains("m") || e.dataset.v === number) e.classList.add("on");
    });
  }
  function into(e) {
    var pane = e.closest(".text");
    var calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (pane && pane.scrollHeight > pane.clientHeight && innerWidth > 900) {
      var top = e.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 3, behavior: calm ? "auto" : "smooth" });
      var p = pane.getBoundingClientRect();
      if (p.bottom < 120 || p.top > innerHeight - 120) pane.scrollIntoView({ block: "nearest" });
    } else {
      e.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
  }
  function show(id, quietly) {
    var e = document.getElementById(id);
    if (!e) return;
    for (var p = e.parentElement; p; p = p.parentElement) {
      if (p.tagName === "DETAILS") p.open = true;
      if (p.hidden) { box.value = ""; codes.forEach(function (c) { c.setAttribute("aria-pressed", "false"); }); filter(); }
    }
    if (e.tagName === "DETAILS") e.open = true;
    if (e.hidden) { box.value = ""; levels.forEach(function (l) { l.checked = true; }); filter(); }
    requestAnimationFrame(function () {
      into(e);
      (e.tagName === "DETAILS" ? e.firstElementChild : e).focus({ preventScroll: true });
      if (!quietly) { e.classList.remove("flash"); void e.offsetWidth; e.classList.add("flash"); }
    });
  }
  document.addEventListener("click", function (event) {
    var e = event.target.closest(".m, .v, .ln, a[href^='#']");
    if (!e || String(getSelection())) return;
    var value = e.classList.contains("ln") ? e.previousElementSibling : e;
    var ficha = e.closest(".ficha");
    if (value && value.dataset.v && ficha) {
      var numbers = value.dataset.v.split(" ");
      // a second click on the same characters goes on to the value around
      var again = e.classList.contains("m") && e.classList.contains("on") ? numbers.indexOf(ficha.dataset.lit) + 1 : 0;
      var number = numbers[again % numbers.length];
      ficha.dataset.lit = number;
      light(ficha, number);
      var there = e.classList.contains("m") ? '.v[data-v="' + number + '"]' : '.m[data-v~="' + number + '"]';
      var to = ficha.querySelector(there);
      if (to) { event.preventDefault(); into(to); to.focus({ preventScroll: true }); }
    } else if (e.hash) {
      event.preventDefault();
      history.replaceState(null, "", e.hash);
      show(e.hash.slice(1));
    }
  });
  document.addEventListener("focusin", function (event) {
    var v = event.target.closest(".v");
    if (v && event.target.matches(":focus-visible")) light(v.closest(".ficha"), v.dataset.v);
  });

  // keys
  function step(list, by) {
    var shown = list.filter(function (e) { return e.offsetParent !== null || e.getClientRects().length; });
    if (!shown.length) return;
    var held = document.activeElement.closest(list === fichas ? ".ficha" : ".finding");
    var at = shown.indexOf(held);
    var next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + by))];
    var target = list === fichas ? next.firstElementChild : next;
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: list === fichas ? "start" : "center" });
  }
  var last;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var dialog = document.getElementById("keys");
    if (event.key === "Escape") {
      if (!dialog.open) { box.value = ""; codes.forEach(function (c) { c.setAttribute("aria-pressed", "false"); }); clear(); filter(); box.blur(); }
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    var done = true;
    switch (event.key) {
      case "j": find(".group").forEach(function (g) { if (!g.hidden && !find(".group[open]").length) g.open = true; }); step(findings, 1); break;
      case "k": step(findings, -1); break;
      case "n": step(fichas, 1); break;
      case "p": step(fichas, -1); break;
      case "o": var f = document.activeElement.closest(".ficha"); if (f) f.open = !f.open; break;
      case "/": box.focus(); box.select(); break;
      case "l": otherLanguage(); break;
      case "t": otherTheme(); break;
      case "?": if (dialog.open) dialog.close(); else dialog.showModal(); break;
      case "Enter":
        var held = document.activeElement;
        if (held.classList.contains("finding")) { var a = held.querySelector(".where a"); last = held.id; if (a) a.click(); }
        else if (held.classList.contains("pin")) held.click();
        else done = false;
        break;
      default: done = false;
    }
    if (done) event.preventDefault();
  });
  document.getElementById("lang").addEventListener("click", otherLanguage);
  document.getElementById("theme").addEventListener("click", otherTheme);
  document.getElementById("help").addEventListener("click", function () { document.getElementById("keys").showModal(); });
  addEventListener("hashchange", function () { show(location.hash.slice(1)); });
  addEventListener("beforeprint", function () { fichas.forEach(function (f) { f.open = true; }); });

  speak(root.dataset.lang);
  if (location.hash.length > 1) show(location.hash.slice(1), true);
})();
