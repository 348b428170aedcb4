import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseValues } from '../summarise-reading'

/** Pages of the kinds that banks, regulators and networks publish. expected.json holds what is right, or that it is asked. */
const folder = 'test/unit/announcement/official-pages/institutions'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('notices, threads, newsletters, circulars and invitations of institutions', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
