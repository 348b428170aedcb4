import MailComposer from 'nodemailer/lib/mail-composer'
import { describe, expect, it } from 'vitest'
import { createInboxPages } from '../../../../../infra/local/inbox/inbox-app'
import type { InboxMail } from '../../../../../infra/local/services/ses/inbox-mail'
import { addMilliseconds } from '../../../../../shared/domain/values/time/instant'
import { aClock } from '../services/serve-service'

const start = '2025-11-26T06:00:00.000Z'

const aMail = async (id: string, changes: Partial<InboxMail> = {}): Promise<InboxMail> => {
  const composer = new MailComposer({
    from: 'DFS Security Clinics <clinics@example.org>',
    to: 'halima@example.org',
    subject: 'Tomorrow: Security Clinic Somalia',
    text: 'See you tomorrow.',
    html: '<html><head></head><body><h1>See you tomorrow</h1><script>alert(1)</script></body></html>',
    icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
  })
  const raw = (await composer.compile().build()).toString()
  const subject = 'Tomorrow: Security Clinic Somalia'
  const tags = { kind: 'reminder-day' }
  return { id, to: ['halima@example.org'], subject, raw, tags, at: start, outcome: 'delivered', ...changes }
}

const inboxOf = (mails: InboxMail[], hasSampleProgramme = false) =>
  createInboxPages({
    hasSampleProgramme,
    clock: aClock(start),
    mails: () => mails,
    links: [{ label: 'Site', href: 'http://localhost' }],
  })

const textOf = async (inbox: ReturnType<typeof inboxOf>, path: string) => (await inbox.request(path)).text()

describe('the inbox page', () => {
  it('says what to do while there is no mail', async () => {
    expect(await textOf(inboxOf([]), '/')).toContain('No e-mail yet. Register someone')
  })

  it('says, while there is no mail, where those of the sample programme are', async () => {
    const sentEarlier = 'mails of the sample programme were sent before'
    expect(await textOf(inboxOf([], true), '/')).toContain(sentEarlier)
    expect(await textOf(inboxOf([]), '/')).not.toContain(sentEarlier)
    expect(await textOf(inboxOf([await aMail('one')], true), '/')).not.toContain(sentEarlier)
  })

  it('lists mails newest first with recipient, subject, kind and the time of the local stack', async () => {
    const later = { at: addMilliseconds(start, 60_000), subject: 'Join <now>', outcome: 'bounced' as const }
    const page = await textOf(inboxOf([await aMail('one'), await aMail('two', later)]), '/')
    expect(page.indexOf('Join &lt;now&gt;')).toBeLessThan(page.indexOf('Tomorrow: Security'))
    for (const part of [
      'halima@example.org',
      'reminder-day',
      'bounced',
      '06:01',
      'Wednesday, 26 November 2025',
    ])
      expect(page).toContain(part)
  })

  it('keeps several hundred mails apart by recipient and page', async () => {
    const one = await aMail('0')
    const mails = Array.from({ length: 350 }, (_, index) => ({
      ...one,
      id: String(index),
      to: [`person${index % 7}@example.org`],
    }))
    const first = await textOf(inboxOf(mails), '/')
    const ofPerson = await textOf(inboxOf(mails), '/?to=person3@example.org&about=tomorrow')
    expect(first.match(/class="mail"/g)).toHaveLength(100)
    expect(first).toContain('Page 1 of 4')
    expect(ofPerson.match(/class="mail"/g)).toHaveLength(50)
  })
})

describe('one mail', () => {
  it('shows its facts, its text, its calendar and a link to the same person’s other mails', async () => {
    const page = await textOf(inboxOf([await aMail('one'), await aMail('two')]), '/mail/one')
    for (const part of [
      'See you tomorrow.',
      'BEGIN:VCALENDAR',
      'reminder-day',
      'All 2 e-mails to',
      '/mail/two',
    ])
      expect(page).toContain(part)
  })

  it('counts one mail as one', async () => {
    const inbox = inboxOf([await aMail('one')])
    expect(await textOf(inbox, '/mail/one')).toContain('The only e-mail to')
    expect(await textOf(inbox, '/')).toContain('1 of 1 mail<')
  })

  it('shows its HTML without letting it run or ask anything', async () => {
    const answer = await inboxOf([await aMail('one')]).request('/mail/one/html')
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
    expect(await answer.text()).toContain('<h1>See you tomorrow</h1>')
  })

  it('gives its parts and its whole text as they were sent', async () => {
    const mail = await aMail('one')
    const inbox = inboxOf([mail])
    expect(await textOf(inbox, '/mail/one/raw')).toBe(mail.raw)
    const part = await inbox.request('/mail/one/part/0')
    expect(part.headers.get('content-type')).toMatch(/^(text\/calendar|application\/ics)/)
    expect(await part.text()).toContain('BEGIN:VCALENDAR')
  })

  it('is missing with status 404', async () => {
    const statuses = ['/mail/none', '/mail/none/html', '/mail/none/raw', '/mail/none/part/0'].map(
      async (path) => (await inboxOf([]).request(path)).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404])
  })
})
