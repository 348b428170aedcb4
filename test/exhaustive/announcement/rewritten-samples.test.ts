import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseReading } from '../../unit/announcement/summarise-reading'

const names = ['somalia-2025-12', 'lesotho-2025-06', 'rwanda-2023-12', 'gambia-2025-02']
const range = /(\d\d):(\d\d)\s*-\s*(\d\d):(\d\d)/g
const twelve = (hour: string, minute: string) =>
  `${((Number(hour) + 11) % 12) + 1}:${minute} ${Number(hour) < 12 ? 'am' : 'pm'}`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same page as somebody else would have written it: nothing of the reading may change. */
const ways: Record<string, (page: string) => string> = {
  'en dashes without spaces': (page) => page.replace(range, '$1:$2–$3:$4'),
  'em dashes with spaces': (page) => page.replace(range, '$1:$2 — $3:$4'),
  'no dashes': (page) => page.replace(range, '$1:$2 $3:$4'),
  'the word to': (page) => page.replace(range, '$1:$2 to $3:$4'),
  'an h in the times': (page) => page.replace(range, '$1h$2 - $3h$4'),
  'dots in the times': (page) => page.replace(range, '$1.$2 - $3.$4'),
  'am and pm': (page) => page.replace(range, (_, a, b, c, d) => `${twelve(a, b)} - ${twelve(c, d)} `),
  'a zone after the times': (page) => {
    const zone = page.includes('EAT')
      ? 'EAT'
      : page.includes('CEST')
        ? 'CEST'
        : page.includes('Kigali')
          ? ''
          : 'GMT'
    return page.replace(/^(\d\d:\d\d ?- ?\d\d:\d\d)/gm, `$1 ${zone} `)
  },
  'a bullet before the title': (page) => page.replace(/^(\d\d:\d\d ?- ?\d\d:\d\d)(?=\S)/gm, '$1 • '),
  'a pipe before the title': (page) => page.replace(/^(\d\d:\d\d ?- ?\d\d:\d\d)(?=.*\S)/gm, '| $1 | '),
  'titles glued to the times': (page) => page.replace(/^(\d\d:\d\d ?- ?\d\d:\d\d)\s+(?=\S)/gm, '$1'),
  'Windows line ends': (page) => page.replaceAll('\n', '\r\n'),
  'old Mac line ends and a mark': (page) => `\ufeff${page.replaceAll('\n', '\r')}`,
  'no blank lines': (page) => page.replace(/\n\s*\n/g, '\n'),
  'two blank lines everywhere': (page) => page.replaceAll('\n', '\n\n\n'),
  'spaces at both ends': (page) => page.replace(/^/gm, '\u00a0  ').replace(/$/gm, '  \u200b'),
  'American dates': (page) =>
    page.replace(
      /(\d{1,2})(\s*[-–]\s*\d{1,2})?\s+(February|June|December)\s+(\d{4})/g,
      (_, first, more = '', month, year) => `${month} ${first}${more}, ${year}`,
    ),
  'HTML paragraphs': (page) =>
    `<html><body>${page
      .split('\n')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}</body></html>`,
  'HTML divisions and breaks': (page) => `<div>${page.split('\n').map(escaped).join('<br />\n')}</div>`,
  'HTML lists': (page) =>
    `<ul>${page
      .split('\n')
      .map((line) => `<li><span>${escaped(line)}</span></li>`)
      .join('\n')}</ul>`,
  'HTML cells': (page) =>
    `<table>${page
      .split('\n')
      .map(
        (line) => `<tr><td>${escaped(line).replace(/^(\d\d:\d\d ?- ?\d\d:\d\d)/, '$1</td><td>')}</td></tr>`,
      )
      .join('')}</table>`,
  'HTML entities': (page) =>
    `<p>${[...page].map((letter) => (letter === '\n' ? '</p>\n<p>' : letter > '~' ? `&#${letter.codePointAt(0)};` : escaped(letter))).join('')}</p>`,
}

describe('a real page written another way reads the same', () => {
  for (const [name, way] of Object.entries(ways)) {
    it(`with ${name}`, () => {
      for (const sample of names) {
        const page = readFileSync(`samples/announcements/${sample}.txt`, 'utf8')
        expect(summariseReading(way(page)), sample).toEqual(summariseReading(page))
      }
    })
  }
})
