import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseValues } from '../summarise-reading'

/**
 * Announcements in the style of public pages of ITU, regional commissions and central banks; all names are invented.
 * expected.json holds what is right, written before the reader saw the page.
 */
const folder = 'test/unit/announcement/public-style'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('announcements in the style of public pages', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
