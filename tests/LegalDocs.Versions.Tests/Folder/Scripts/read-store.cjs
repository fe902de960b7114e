// Reads a whole OCFL storage root with @ocfl/ocfl-fs, an implementation that is not ours, and prints one JSON line for each
// file of each version: what a reader who has never heard of LegalDocs finds in our store.
//   LEGALDOCS_OCFL=…/@ocfl/ocfl-fs node read-store.cjs ROOT
const { createHash } = require('node:crypto');
const { relative } = require('node:path');
const ocfl = require(process.env.LEGALDOCS_OCFL);

async function main(root) {
  const storage = ocfl.storage({ root });
  await storage.load();
  for await (const object of storage) {
    // Its sidecar is compared with the inventory here; a mismatch is thrown.
    const inventory = await object.getInventory();
    for (let number = 1; number <= Number(inventory.head.slice(1)); number++) {
      const version = `v${number}`;
      const own = await object.getInventory(version);
      for (const file of await object.files(version)) {
        const bytes = await file.buffer();
        console.log(JSON.stringify({
          id: inventory.id,
          root: relative(root, object.root),
          version: number,
          head: own.head,
          path: file.logicalPath,
          stated: file.digest,
          sha512: createHash('sha512').update(bytes).digest('hex'),
        }));
      }
    }
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
