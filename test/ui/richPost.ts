import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../harness/workbench';

export const RICH_POST = '_drafts/a-day-of-bread.md';
export const RICH_TITLE = 'A day of bread';

/** Of everything that a post may hold, something. */
const TEXT = `---
title: ${RICH_TITLE}
date: 2026-02-06 08:00:00 +0000
authors: [Ada Loom, Bo Reed]
image:
  path: /blog/assets/img/loaf.png
  alt: A loaf, cut open
tags: [bread, patience]
categories: [kitchen]
excerpt_separator: <!--more-->
---
The oven is warm by six, the dough was made the night before. This page holds a little of everything, as a kitchen
does.[^why]

<!--more-->

## What it takes

- [x] Flour, 500 g
- [ ] Water, *not too cold*
- [ ] Salt and a \`starter\`

> A recipe is a letter to somebody who was not there.

### The numbers

| Hour | Temperature of the dough | What is done to it | What it looks like | Who does it | How long it takes them |
| ---- | -----------------------: | ------------------ | ------------------ | ----------- | ---------------------- |
| 6:00 | 21 °C | folded for the first time | a_puddle_that_holds_together | Ada | ten minutes |
| 7:00 | 23 °C | folded for the second time | a_pillow_that_nobody_slept_on | Bo | ten minutes |

### The code

\`\`\`js
// How much water goes into so much flour.
const hydration = (flour, water) => Math.round((water / flour) * 100);
console.log(\`The dough has \${hydration(500, 350)} % of water, and this line is much longer than the page is wide.\`);
\`\`\`

## In the oven

<details><summary>What may go wrong</summary><p>Almost everything, and none of it matters.</p></details>

![The harbour](/blog/assets/img/harbour.png)

Press <kbd>Ctrl</kbd>, wait, and see [the letters](/blog/about/).

## On the table

Eat it warm.

[^why]: It is what tests are for.
`;

/** Puts the post into the sample blog. */
export function writeRichPost({ folder }: Workbench): void {
  writeFileSync(join(folder, RICH_POST), TEXT);
}
