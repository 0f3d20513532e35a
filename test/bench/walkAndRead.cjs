// The yardstick: walks a folder and reads every file in it as text, synchronously, and does nothing with it.
// `node walkAndRead.cjs FOLDER` prints how many files and characters that were.
const { readdirSync, readFileSync } = require('node:fs');

let files = 0;
let characters = 0;
walk(process.argv[2]);
console.log(`${files} files, ${characters} characters`);

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      walk(path);
    } else {
      characters += readFileSync(path, 'utf8').length;
      files++;
    }
  }
}
