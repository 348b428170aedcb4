import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseValues } from '../summarise-reading'

/** Pages as officers have them. expected.json holds what is right: every value that a person relies on, and what is asked. */
const folder = 'test/unit/announcement/field'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('dates, hours, titles and modes that are easily read wrongly', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
