// Posts of a size: what bloggers write, again and again. Pure text, the same on every run.

const SECTION = `
## The tide of day NUMBER

The water came in over the flats at *six*, and by **seven** it stood at the second step. [The old gauge](https://tides.example/gauge)
says the same, near enough; \`low\` and \`high\` are written on it in chalk.

- a heron by the pool, then two
- limpets on the north side only
- a bottle, without a letter

> Nobody measures the same sea twice, said the keeper, and wrote it down.

| hour | depth | wind |
| --- | ---: | --- |
| 6 | 1.2 | west |
| 9 | 2.4 | north-west |

\`\`\`js
const depth = hours.map((hour) => Math.sin(hour / 12) * NUMBER);
\`\`\`

The rest of the morning was for mending: a net, a lamp, the hinge of the gate. The paint will have to wait for a dry week, and a
dry week will have to wait for summer.
`;

/**
 * @param {number} size  in characters, about
 * @returns {string} ends with a paragraph that keys are typed behind
 */
export function postOfSize(size) {
  const head = '---\ntitle: Tides\ndate: 2024-06-01\n---\n';
  const sections = [];
  for (let length = head.length, number = 1; length < size - SECTION.length / 2; number++) {
    const section = SECTION.replaceAll('NUMBER', String(number));
    sections.push(section);
    length += section.length;
  }
  return `${head}${sections.join('')}\nKeys `;
}
