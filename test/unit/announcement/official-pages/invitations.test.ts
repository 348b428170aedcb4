import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseClinics } from '../summarise-reading'

/** Circulars, press releases, series and label blocks. expected.json holds what is right, as in countries-and-months.test.ts. */
const folder = 'test/unit/announcement/official-pages/invitations'
const cases: Record<string, ReturnType<typeof summariseClinics>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('invitations in other layouts', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    const page = readFileSync(`${folder}/${file}`, 'utf8')
    expect(summariseClinics(page)).toEqual(expected)
    expect(readAnnouncement(page).findings.length).toBeLessThanOrEqual(12)
  })
})
