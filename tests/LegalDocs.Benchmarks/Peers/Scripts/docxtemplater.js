// docxtemplater: an instance renders once (its documentation), so zip and instance are made for each document.
'use strict';
const fs = require('fs');
const path = require('path');
const [folder, modules] = process.argv.slice(2);
const load = name => require(path.join(modules, name));
const PizZip = load('pizzip');
const Docxtemplater = load('docxtemplater');

const template = fs.readFileSync(path.join(folder, 'docxtemplater.docx'));
const data = JSON.parse(fs.readFileSync(path.join(folder, 'data.json'), 'utf8'));

function render() {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render(data);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

require('./turns.js')('docxtemplater', load('docxtemplater/package.json').version, folder, render);
