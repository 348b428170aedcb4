import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages as officers have them. expected.json holds what is right: days as `date start-end (sessions)`, codes of the findings. */
const folder = 'test/unit/announcement/field'
const cases: Record<string, ReturnType<typeof summariseClinics>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('dates, hours, titles and modes that are easily read wrongly', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
