import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages of other countries, months and languages. expected.json holds what is right: days as `date start-end (sessions)`, codes of the findings. */
const folder = 'test/unit/announcement/official-pages'
const cases: Record<string, ReturnType<typeof summariseClinics>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('pages of the same kinds that were not seen before', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
