// Takes turns: renders once to check, warms up, then renders for as long as each line of the input says.
'use strict';
const readline = require('readline');
const fs = require('fs');
const path = require('path');

const WARM_UP_SECONDS = 5;

async function stretch(render, seconds) {
  const begun = process.hrtime.bigint();
  const end = begun + BigInt(Math.round(seconds * 1e9));
  const cpu = process.cpuUsage();
  let count = 0;
  while (process.hrtime.bigint() < end) {
    await render();
    count++;
  }
  const used = process.cpuUsage(cpu);
  return `${count} ${Number(process.hrtime.bigint() - begun) / 1e9} ${(used.user + used.system) / 1e6}`;
}

// name: of the package; render: gives the bytes of one document, synchronously or not.
module.exports = async function takeTurns(name, version, folder, render) {
  fs.writeFileSync(path.join(folder, `${name}-output.docx`), await render());
  await stretch(render, WARM_UP_SECONDS);
  console.log(`${version}, Node ${process.versions.node}`);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(await stretch(render, Number(line)));
  }
};
