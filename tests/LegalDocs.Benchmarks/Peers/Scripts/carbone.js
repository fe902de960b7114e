// Carbone: it reads and parses the template file each time; its own cache of files does the rest.
'use strict';
const fs = require('fs');
const path = require('path');
const [folder, modules] = process.argv.slice(2);
const load = name => require(path.join(modules, name));
const carbone = load('carbone');

const data = JSON.parse(fs.readFileSync(path.join(folder, 'data.json'), 'utf8'));
carbone.set({ templatePath: folder, tempPath: folder });

const render = () => new Promise((resolve, reject) =>
  carbone.render('Carbone.docx', data, {}, (error, result) => error ? reject(error) : resolve(result)));

require('./turns.js')('Carbone', load('carbone/package.json').version, folder, render);
