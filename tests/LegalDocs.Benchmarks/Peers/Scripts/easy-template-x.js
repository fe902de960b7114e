// easy-template-x: one handler for all documents; it reads the template each time.
'use strict';
const fs = require('fs');
const path = require('path');
const [folder, modules] = process.argv.slice(2);
const load = name => require(path.join(modules, name));
const { TemplateHandler } = load('easy-template-x');

const template = fs.readFileSync(path.join(folder, 'easy-template-x.docx'));
const data = JSON.parse(fs.readFileSync(path.join(folder, 'data.json'), 'utf8'));
const handler = new TemplateHandler();

require('./turns.js')('easy-template-x', load('easy-template-x/package.json').version, folder,
  () => handler.process(template, data));
