import { describe, expect, it } from 'vitest'
import { figureDefinitions } from '../../../shared/domain/programme/figure-definitions'
import { groupClinics } from '../../../shared/domain/programme/programme-groups'
import { addUpClinics } from '../../../shared/domain/programme/programme-totals'
import { countUnknown } from '../../../shared/domain/programme/unknown-figures'
import { composeProgrammeReport } from '../../../shared/mail/compose-programme-report'
import { someFigures } from '../../support/builders/figures-builder'
import { decodeMail } from './decode-mail'

const clinics = Array.from({ length: 30 }, (_, index) =>
  someFigures({
    clinicId: `clinic-${index}`,
    firstDay: `${1997 + index}-06-05`,
    registered: 1000,
    attended: 5,
  }),
)
const compose = (name = 'Lerato', of = clinics) =>
  composeProgrammeReport({
    recipient: { name, email: 'lerato@example.org' },
    total: addUpClinics(of),
    unknown: countUnknown(of).unknown,
    years: groupClinics(of, 'year'),
    links: { programme: 'https://clinics.example.org/console/programme' },
    mailId: 'mail-1',
    from: 'DFS Security Clinics <clinics@example.org>',
    now: '2026-12-01T08:00:00.000Z',
  })

describe('the programme report as a mail', () => {
  it('has every figure with its definition in both parts, what is not known, and how to end it', async () => {
    const { text, html, subject } = await decodeMail(await compose())
    expect(subject).toBe('Programme report, 1 December 2026')
    expect(text).toContain('Registered (people on the list of each clinic): 30,000')
    expect(text).toContain('Attendance rate (attended / registered, of the clinics with both): 0.5%')
    expect(text).toContain('Joined (of these, in the meeting at least one minute): not known')
    for (const { label, definition } of figureDefinitions)
      for (const part of [text, html]) expect(part).toContain(`${label} (${definition})`)
    expect(text).toContain('joined for 30 of 30 clinics')
    for (const part of [text, html]) expect(part).toContain('https://clinics.example.org/console/programme')
    expect(text).toContain('The subscription ends automatically 180 days after you last signed in.')
    expect(html).toContain('prefers-color-scheme:dark')
    expect(html).not.toMatch(/<img|<svg|<script/)
  })

  it('has the people by gender where some clinic has groups to show, and no word of it elsewhere', async () => {
    const counts = (registered: number, attended: number) => ({ registered, joined: null, attended })
    const genders = {
      woman: counts(400, 5),
      man: counts(500, 0),
      other: counts(0, 0),
      undisclosed: counts(60, 0),
    }
    const withGenders = clinics.map((clinic, index) => (index < 2 ? { ...clinic, genders } : clinic))
    const { text, html } = await decodeMail(await compose('Lerato', withGenders))
    expect(text).toContain(
      'By gender, where given\nRegistered / Joined / Attended\nWoman: 800 / not known / 10\n',
    )
    expect(text).toContain('Not given, or erased: 80 / not known / 0')
    expect(text).toContain('People of 2 of 30 clinics')
    expect(html).toContain('Not given, or erased')
    expect((await decodeMail(await compose())).text).not.toContain('gender')
  })

  it('is under 30 KB with thirty years of clinics, and shows the latest ten', async () => {
    const { raw } = await compose()
    expect(raw.length).toBeLessThan(30_000)
    const { text } = await decodeMail({ raw } as Awaited<ReturnType<typeof compose>>)
    expect(text).toContain('2026')
    expect(text).not.toContain('2016')
  })

  it('says in one sentence that nothing was held, without a list of figures, and keeps a hostile name as text', async () => {
    const { text, html } = await decodeMail(await compose('<b>Lerato</b>\r\nBcc: x@example.org', []))
    expect(text).toContain('No clinic that you may see has been held yet.')
    expect(text).not.toMatch(/not known|Attendance rate/)
    expect(text).not.toContain('By year')
    expect(html).not.toContain('<b>Lerato')
  })
})
