import { describe, expect, it } from 'vitest'
import { AnnouncementReading } from '../../../../shared/announcement/draft-clinic'
import { runCli } from '../../../support/execution/run-cli'

const somaliaClinicId = 'samples/announcements/somalia-2025-12.txt'

/** Runs the command; given bytes replace standard input. */
const run = (args: string[], piped: string | Uint8Array = '') =>
  runCli(['read', ...args], { files: { '-': piped } })

describe('clinic read', () => {
  it('prints the documented keys as JSON', async () => {
    const { text } = await run([somaliaClinicId, '--json'])
    const reading = AnnouncementReading.parse(JSON.parse(text))
    expect(Object.keys(reading.clinics[0] ?? {})).toEqual([
      'title',
      'country',
      'coOrganisers',
      'timeZone',
      'mode',
      'introduction',
      'audience',
      'days',
    ])
    expect(reading.clinics[0]?.days[0]?.sessions[0]).toEqual({
      start: '10:00',
      end: '10:10',
      title: 'Welcome Remarks',
      kind: 'session',
      description: '',
    })
  })

  it('prints the clinic and its findings to a person, nothing wider than a terminal', async () => {
    const { text } = await run([somaliaClinicId])
    expect(text).toContain('Time zone  Mogadishu time (UTC+03:00)')
    expect(text).toMatch(/ {2}About {6}The clinic aims to provide [\s\S]+ \(line 7\)\n/)
    expect(text).toContain('Day 1  Wednesday, 10 December 2025  09:00-13:00')
    expect(text).toContain('    11:10-11:20  (Coffee Break)')
    expect(text).toMatch(/warning {2}line 7 {4}hours-mismatch/)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('reads what is piped in, in UTF-8, UTF-16 and the old code page', async () => {
    const page = 'Clinique DFS – Bénin\nLe 3 décembre 2025, heure de Cotonou\n10h00 – 11h00 Sécurité'
    const forms = [
      Buffer.from(page),
      Buffer.from(`\ufeff${page}`, 'utf16le'),
      Buffer.from(page.replaceAll('–', '-'), 'latin1'),
    ]
    for (const bytes of forms) {
      const { text } = await run(['-', '--json'], bytes)
      expect(JSON.parse(text).clinics[0]).toMatchObject({
        country: 'BJ',
        timeZone: 'Africa/Porto-Novo',
        days: [{ date: '2025-12-03' }],
      })
    }
  })

  it('refuses in one line what is no page', async () => {
    const refusals = {
      '': /is empty$/,
      ' \n\r\n\u00a0': /is empty$/,
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR': /is no text/,
    }
    for (const [piped, reason] of Object.entries(refusals)) {
      const { status, errors, text } = await run(['-'], piped)
      expect(errors).toEqual([expect.stringMatching(reason)])
      expect([status, text]).toEqual([1, ''])
    }
    expect((await run(['-'], new Uint8Array(10_000_001).fill(65))).errors[0]).toMatch(/larger than/)
  })

  it('answers a wrong call with how to call it', async () => {
    for (const args of [[], [somaliaClinicId, somaliaClinicId], [somaliaClinicId, '--nonsense']]) {
      const { status, errors } = await run(args)
      expect(status).toBe(2)
      expect(errors).toContain('Usage: clinic read [options] <file>')
    }
  })
})
