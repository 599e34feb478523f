// Counts words and phrases of a news corpus a second time, with Node's own word segmenter (ICU) and nothing of ours, and
// compares every count and every article frequency with what `entente terms` prints.
//
//     node --max-old-space-size=6000 news_counts.mjs ENTENTE NEWS.jsonl.gz STOPWORDS.txt
//
// The texts are those that `entente report --with-text` gives, so that what reading leaves out is not counted here. Two
// differences are explained, and then nothing may remain:
//   dictionary  ICU cuts Chinese, Thai and the like by dictionary; UAX #29 alone cuts between ideographs.
//   sentence    a sentence that ends within what UAX #29 takes for one word ("ago.The") ends the word too. The sentences
//               are entente's, taken from `entente kwic`; only articles whose number of words differs are counted so.
// Phrases of 1 to 5 words are compared on every tenth article, within the sentences that entente finds.
import assert from 'node:assert';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import zlib from 'node:zlib';

const SKIPPED = 77;
const [program, corpus, stopList] = process.argv.slice(2);
if (!fs.existsSync(corpus)) {
  console.log(`skipped: no ${corpus}`);
  process.exit(SKIPPED);
}
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
process.on('exit', () => fs.rmSync(scratch, {recursive: true, force: true}));

function entente(...args) {
  execFileSync(path.resolve(program), args, {cwd: scratch, stdio: ['ignore', 'ignore', 'ignore']});
}
function json(out, ...args) {
  entente(...args, '--format', 'json', '--out', out);
  return JSON.parse(fs.readFileSync(path.join(scratch, out), 'utf8'));
}

// A table as rows of fields, one at a time: some are larger than a string may be.
async function* rows(out, ...args) {
  entente(...args, '--format', 'tsv', '--out', out);
  let head = null;
  for await (const line of readline.createInterface({input: fs.createReadStream(path.join(scratch, out))})) {
    const fields = line.split('\t');
    if (head === null) {
      head = new Map(fields.map((name, i) => [name, i]));
    } else {
      yield (name) => fields[head.get(name)];
    }
  }
}

// ---- the second count ----

const segmenter = new Intl.Segmenter('en', {granularity: 'word'});
const byDictionary = /[\p{sc=Han}\p{sc=Hira}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const explained = {dictionary: 0, sentence: 0};

function* segments(text) {
  for (const {segment} of segmenter.segment(text)) {
    if (!byDictionary.test(segment)) {
      yield segment;
      continue;
    }
    const letters = [...segment];
    if (letters.length > 1) ++explained.dictionary;
    yield* letters;
  }
}

// Simple case folding of what this corpus is written in, and one apostrophe.
function folded(word) {
  let out = '';
  for (const c of word) {
    const lower = c.toLowerCase();
    if (c === '\u2019') out += "'";
    else if (c === '\u03C2') out += '\u03C3';
    else if (c === '\u017F') out += 's';
    else out += [...lower].length > 1 ? c : lower;
  }
  return out;
}

// Of a text, its words and numbers in order: {word, isTerm}; a number has no word.
function* words(text) {
  for (const segment of segments(text)) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    if (!/\p{L}/u.test(segment)) {
      yield {word: '', isTerm: false};
      continue;
    }
    let word = folded(segment);
    if (word.length > 2 && word.endsWith("'s")) word = word.slice(0, -2);
    yield {word, isTerm: [...word].length > 1};
  }
}

class Counts {
  count = new Map();
  articles = new Map();
  add(term, seen) {
    this.count.set(term, (this.count.get(term) ?? 0) + 1);
    if (seen.has(term)) return;
    seen.add(term);
    this.articles.set(term, (this.articles.get(term) ?? 0) + 1);
  }
}

// Adds the terms of an article of these parts, and returns its number of words.
function addWords(parts, counts) {
  const seen = new Set();
  let total = 0;
  for (const part of parts) {
    for (const {word, isTerm} of words(part)) {
      if (word !== '') ++total;
      if (isTerm) counts.add(word, seen);
    }
  }
  return total;
}

function addPhrases(sentences, shortest, longest, counts) {
  const seen = new Set();
  for (const sentence of sentences) {
    const all = [...words(sentence)];
    for (let first = 0; first < all.length; ++first) {
      let phrase = '';
      for (let n = 1; n <= longest && first + n <= all.length; ++n) {
        const {word, isTerm} = all[first + n - 1];
        if (word === '') break;  // a number ends a phrase
        phrase = n === 1 ? word : `${phrase} ${word}`;
        if (n >= shortest && (n > 1 || isTerm)) counts.add(phrase, seen);
      }
    }
  }
}

// ---- what entente says ----

// The sentences that hold a word or a number, by article.
async function sentencesOf(texts, ...args) {
  const spans = new Map();
  for await (const field of rows('lines.tsv', 'kwic', '*', ...args, '--top', 'all', '--context', '0')) {
    const id = field('article');
    if (!spans.has(id)) spans.set(id, new Set());
    spans.get(id).add(`${field('sentence_begin')} ${field('sentence_end')}`);
  }
  const out = new Map();
  for (const [id, places] of spans) {
    const bytes = Buffer.from(texts.get(id));
    out.set(id, [...places].map((place) => {
      const [begin, end] = place.split(' ').map(Number);
      return bytes.subarray(begin, end).toString();
    }));
  }
  return out;
}

async function theirs(...args) {
  const out = new Counts();
  for await (const field of rows('terms.tsv', 'terms', ...args, '--with-stop-words', '--top', 'all')) {
    const term = field('term').replace(/^'(?=[=+\-@])/, '');  // the guard against formulas
    out.count.set(term, Number(field('count')));
    out.articles.set(term, Number(field('articles')));
  }
  return out;
}

function compare(what, ours, ententes) {
  let different = 0;
  for (const term of new Set([...ours.count.keys(), ...ententes.count.keys()])) {
    const here = [ours.count.get(term) ?? 0, ours.articles.get(term) ?? 0];
    const there = [ententes.count.get(term) ?? 0, ententes.articles.get(term) ?? 0];
    if (here[0] === there[0] && here[1] === there[1]) continue;
    if (++different <= 20) console.log(`  ${JSON.stringify(term)}: ${here} here, ${there} there (count, articles)`);
  }
  const total = [...ententes.count.values()].reduce((a, b) => a + b, 0);
  console.log(`${what}: ${ententes.count.size} terms, ${total} occurrences, ${different} different`);
  assert.ok(ententes.count.size > 0);
  return different;
}

function articlesOf(file) {
  return json('report.json', 'report', file, '--with-text').articles;
}

// ---- every word of every article ----

async function checkWords(file) {
  const articles = articlesOf(file);
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const ours = new Counts();
  const odd = [];
  for (const article of articles) {
    const trial = new Counts();
    if (addWords([article.text], trial) === article.words) {
      for (const [term, count] of trial.count) {
        ours.count.set(term, (ours.count.get(term) ?? 0) + count);
        ours.articles.set(term, (ours.articles.get(term) ?? 0) + 1);
      }
    } else {
      odd.push(article);
    }
  }
  const sentences = odd.length === 0 ? new Map()
    : await sentencesOf(texts, file, ...odd.flatMap((article) => ['--article', article.id]));
  let unexplained = 0;
  for (const article of odd) {
    const total = addWords(sentences.get(article.id) ?? [], ours);
    explained.sentence += Math.abs(total - addWords([article.text], new Counts()));
    if (total !== article.words) ++unexplained;
  }
  console.log(`${articles.length} articles; ${odd.length} with a sentence that ends within a word, ` +
              `${unexplained} with another number of words all the same`);
  return unexplained + compare('words', ours, await theirs(file));
}

// ---- phrases of a tenth ----

async function checkPhrases(file) {
  const texts = new Map(articlesOf(file).map((article) => [article.id, article.text]));
  const sentences = await sentencesOf(texts, file);
  let different = 0;
  const ours = new Counts();
  for (const parts of sentences.values()) addPhrases(parts, 1, 5, ours);
  different += compare('phrases of 1 to 5 words', ours, await theirs(file, '--phrases', '1-5', '--stops', 'none'));

  const stop = new Set(fs.readFileSync(stopList, 'utf8').split('\n').map((line) => line.split('#')[0].trim())
    .flatMap((line) => line.split(/\s+/)).filter((word) => word !== ''));
  for (const stops of ['edges', 'anywhere']) {
    const left = new Counts();
    for (const parts of sentences.values()) addPhrases(parts, 2, 3, left);
    for (const phrase of [...left.count.keys()]) {
      const in_row = phrase.split(' ');
      const leaves = stops === 'edges' ? [in_row[0], in_row.at(-1)] : in_row;
      if (leaves.some((word) => stop.has(word))) left.count.delete(phrase), left.articles.delete(phrase);
    }
    const ententes = await theirs(file, '--phrases', '2-3', '--stops', stops);
    different += compare(`phrases of 2 and 3 words without stop words (${stops})`, left, ententes);
  }
  return different;
}

const news = zlib.gunzipSync(fs.readFileSync(corpus));
fs.writeFileSync(path.join(scratch, 'news.jsonl'), news);
const lines = news.toString().split('\n').filter((line) => line !== '');
fs.writeFileSync(path.join(scratch, 'tenth.jsonl'), lines.filter((_, i) => i % 10 === 0).join('\n') + '\n');

const different = await checkWords('news.jsonl') + await checkPhrases('tenth.jsonl');
console.log(`explained: ${explained.dictionary} words by ICU's dictionaries, ${explained.sentence} by ends of sentences`);
console.log(`unexplained: ${different}`);
process.exitCode = different === 0 ? 0 : 1;
