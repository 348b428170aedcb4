import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseReading } from './summarise-reading'

/** Pages written without a look at the reader, each in a layout of its own; expected.json was written by hand. */
const folder = 'test/unit/announcement/pages'
const pages: Record<string, object> = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))

describe('pages nobody had seen', () => {
  for (const [file, expected] of Object.entries(pages)) {
    it(`reads ${file.replace(/\.\w+$/, '').replaceAll('-', ' ')}`, () => {
      const page = readFileSync(`${folder}/${file}`, 'utf8')
      expect(summariseReading(page)).toEqual({ clinics: 1, ...expected })
    })
  }

  it('all have an expectation', () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(Object.keys(pages).toSorted()).toEqual(texts.toSorted())
  })
})
