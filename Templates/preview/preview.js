// The preview's own script: shows what changed in a page without loading it anew. No built site holds it.
(() => {
  'use strict';
  const { root, page, session, revision: first } = document.currentScript.dataset;
  document.currentScript.remove();
  let revision = Number(first); // of the site as it is shown
  let kept = null; // the page under review, put aside while an error page stands in its place
  let source = null;
  let work = Promise.resolve(); // one change after another

  const path = (address) => new URL(address, location.href).pathname;
  const sheets = (doc) => [...doc.head.querySelectorAll('link[rel~="stylesheet"]')];

  // Whether two nodes are the same thing, said differently.
  const isAlike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.id === b.id;

  // Makes a node what another is, and leaves alone what is equal: what the reader opened, selected or stands in stays.
  function morph(old, next) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
      return;
    }
    const isOpenedByHand = (name) => name === 'open' && old.nodeName === 'DETAILS';
    const isSameFile = (name) => /^(href|src)$/.test(name) && /^(LINK|IMG)$/.test(old.nodeName) && next.hasAttribute(name) && path(old[name]) === path(next[name]);
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !isOpenedByHand(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) {
      if (old.getAttribute(name) !== value && !isOpenedByHand(name) && !isSameFile(name)) old.setAttribute(name, value);
    }
    let have = [...old.childNodes], want = [...next.childNodes];
    while (have.length && want.length && have[0].isEqualNode(want[0])) { have.shift(); want.shift(); }
    let end = null; // what follows the children that differ
    while (have.length && want.length && have.at(-1).isEqualNode(want.at(-1))) { end = have.pop(); want.pop(); }
    const free = new Set(have);
    const later = have.filter((a) => want.some((b) => b.isEqualNode(a)));
    for (const node of want) {
      const match = [...free].find((a) => a.isEqualNode(node)) ?? [...free].find((a) => isAlike(a, node) && !later.includes(a));
      const spot = have.find((a) => free.has(a)) ?? end;
      if (!match) { old.insertBefore(document.adoptNode(node), spot); continue; }
      free.delete(match);
      if (match !== spot) old.insertBefore(match, spot);
      if (!match.isEqualNode(node)) morph(match, node);
    }
    for (const node of free) node.remove();
  }

  // Loads a style sheet anew; the old one goes when the new one is there, so that nothing flashes.
  const load = (link, before) => new Promise((done) => {
    link.onload = link.onerror = () => { before?.remove(); done(); };
    if (before) before.after(link); else document.head.append(link);
  });
  function reload(link) {
    const fresh = link.cloneNode(), address = new URL(link.href);
    address.searchParams.set('revision', revision);
    fresh.href = address;
    return load(fresh, link);
  }

  // Everything in the head but the policy, which holds as long as the page does, and the style sheets.
  function renewHead(next) {
    const rest = (doc) => [...doc.head.children].filter((e) => !e.matches('[http-equiv="Content-Security-Policy" i], link[rel~="stylesheet"], script'));
    const have = rest(document), want = rest(next);
    for (const e of have) if (!want.some((o) => o.isEqualNode(e))) e.remove();
    for (const e of want) if (!have.some((o) => o.isEqualNode(e))) document.head.append(document.adoptNode(e));
    for (const name of ['lang', 'dir']) {
      const value = next.documentElement.getAttribute(name);
      if (value === null) document.documentElement.removeAttribute(name); else document.documentElement.setAttribute(name, value);
    }
  }

  // The blocks of text below the upper edge of the window, and where they stand.
  const places = () => [...document.querySelectorAll('main :is(p, h1, h2, h3, h4, li, tr, figure, article, section)')]
    .map((e) => [e, e.getBoundingClientRect().top]).filter(([, top]) => top >= 0).slice(0, 40);

  function renewBody(next, isFault) {
    const focused = document.activeElement, at = scrollY > 0 ? places() : [];
    if (isFault && !kept && !document.body.hasAttribute('data-assay-fault')) {
      kept = { body: document.body, top: scrollY, focused };
      document.body.replaceWith(document.adoptNode(next.body));
      return scrollTo(0, 0);
    }
    const back = isFault ? null : kept;
    if (back) {
      document.body.replaceWith(back.body);
      kept = null;
    }
    const wasFault = document.body.hasAttribute('data-assay-fault');
    morph(document.body, next.body);
    if (back) scrollTo(0, back.top);
    else if (wasFault && !isFault) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    else {
      const [stays, top] = at.find(([e]) => e.isConnected) ?? [];
      if (stays) scrollBy({ top: stays.getBoundingClientRect().top - top, behavior: 'instant' });
    }
    const target = back?.focused ?? focused;
    if (target !== document.activeElement && target?.isConnected) target.focus({ preventScroll: true });
  }

  // The page as it is now: also when there are errors in the way, or when it is gone.
  async function renew() {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const script of next.querySelectorAll('script')) script.remove();
    const here = sheets(document).map((e) => path(e.href)), there = sheets(next).map((e) => path(e.href));
    await Promise.all(sheets(next).filter((e) => !here.includes(path(e.href))).map((e) => load(document.adoptNode(e))));
    renewHead(next);
    renewBody(next, !answer.ok);
    for (const e of sheets(document)) if (!there.includes(path(e.href))) e.remove();
  }

  // A change of the site: to all pages or to some files, or to what nobody knows (null).
  async function show({ revision: now, all, files }) {
    const isOf = (address) => files === null || files.some((file) => path(address) === root + file);
    const isOfPage = all || files === null || files.includes(page);
    try {
      if (isOfPage) await renew();
    } catch { return; } // the preview has ended: the stream of events will say what comes of it, and that this was missed
    revision = Math.max(revision, now);
    if (!isOfPage && !files.some((file) => file.startsWith('assets/'))) return;
    const links = sheets(document), changed = links.filter((link) => isOf(link.href));
    const isImported = !changed.length && files?.some((file) => file.endsWith('.css')); // by one of the sheets
    await Promise.all((isImported ? links : changed).map(reload));
    for (const image of document.images) if (isOf(image.src)) image.src = path(image.src) + '?revision=' + revision;
    // After the next frame has been painted.
    const told = () => document.dispatchEvent(new CustomEvent('assay:rendered', { detail: { revision } }));
    requestAnimationFrame(() => requestAnimationFrame(told));
  }

  function connect() {
    source?.close();
    source = new EventSource(root + '__assay/events');
    source.addEventListener('hello', ({ data }) => {
      const now = JSON.parse(data);
      if (now.session !== session) location.reload(); // the preview was started anew
      else if (now.revision > revision) work = work.then(() => show({ revision: now.revision, all: true, files: null })).catch(() => {});
    });
    source.addEventListener('change', ({ data }) => { work = work.then(() => show(JSON.parse(data))).catch(() => {}); });
    source.onerror = ({ target }) => { target.close(); setTimeout(() => { if (target === source && !document.hidden) connect(); }, 500); };
  }

  // A page that nobody sees holds no connection: a browser has six for one address.
  const follow = () => { if (document.hidden) source?.close(); else connect(); };
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', ({ persisted }) => { if (persisted) follow(); });
  follow();
})();
