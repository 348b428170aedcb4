import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseValues } from '../summarise-reading'

/** Memos of banks, posters, letters with references, forwarded mails. expected.json holds what is right, or that it is asked. */
const folder = 'test/unit/announcement/official-pages/mixed'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('memos of banks, posters, letters with references and forwarded mails', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    const page = readFileSync(`${folder}/${file}`, 'utf8')
    expect(summariseValues(page)).toEqual(expected)
    expect(readAnnouncement(page).findings.length).toBeLessThanOrEqual(12)
  })
})
