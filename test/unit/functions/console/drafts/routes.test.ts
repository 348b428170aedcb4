import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const add = '/console/clinics/new'
const sample = (name: string) => readFileSync(`samples/announcements/${name}.txt`, 'utf8')

const pasted = (text: string) => {
  const form = new FormData()
  form.set('text', text)
  return form
}

describe('a new clinic', () => {
  it('is drafted from the pasted announcement, and nothing is published', async () => {
    const { post, deps } = await aConsole()
    const answer = await post(add, pasted(sample('somalia-2025-12')))
    expect(answer.status).toBe(303)
    const [clinic] = await deps.clinics.list()
    expect(answer.headers.get('location')).toBe(`/console/clinics/${clinic?.id}/announcement`)
    expect(clinic).toMatchObject({
      status: 'draft',
      country: 'SO',
      timeZone: 'Africa/Mogadishu',
      introduction: [expect.stringMatching(/^The clinic aims to provide/)],
      days: [{ number: 1 }, { number: 2 }],
    })
    expect(await deps.clinics.audit(clinic?.id ?? '')).toMatchObject([{ action: 'created', by: 'staff-1' }])
  })

  it('is shown with its findings beside the numbered lines', async () => {
    const { post, follow } = await aConsole()
    const answer = await follow(await post(add, pasted(sample('lesotho-2025-06'))))
    const page = await answer.text()
    expect(page).toMatch(/<li id="line-1"[^>]*><span class="at">1<\/span>/)
    expect(page).toContain(
      'Read: Thursday 5 June 2025 10:00-12:30 and Friday 6 June 2025 10:00-13:00 Maseru time, online',
    )
    expect(page).toMatch(/<li id="line-\d+" class="read"><span class="at">\d+<\/span>/)
    expect(page).toMatch(/<small class="read-as">Read: [^<]*date/)
    expect(page).toMatch(
      /<li>Introduction: <span dir="auto">The Security Clinic will [^<]*<\/span> <a href="#line-8">Line 8<\/a> <a href="#line-10">/,
    )
    expect(page).toMatch(/<li id="line-10" class="read">[\s\S]*?Read: introduction</)
    expect(page).toMatch(
      /<li id="line-\d+" class="noted[^"]*"><span class="at">\d+<\/span><(mark|span) dir="auto">[^<]*<\/\1>(<small class="muted"> [^<]+<\/small>)?<ul class="findings">/,
    )
    expect(page).toContain('Review draft')
  })

  it('asks before a text makes more than three drafts, shows them, and makes none by that', async () => {
    const { post, deps } = await aConsole()
    const answer = await post(add, pasted(sample('clinics-2021-2023')))
    const words = await pageText(answer.clone())
    expect(words).toMatch(/Create \d+ drafts\?.*clinics were found in this announcement.*Create \d+ drafts/)
    expect((await answer.text()).match(/<li>/g)?.length).toBeGreaterThan(3)
    expect(await deps.clinics.list()).toEqual([])
  })

  it('is one draft for each entry of a list page, each leading to the others', async () => {
    const { post, follow, deps } = await aConsole()
    const confirmed = new FormData()
    confirmed.set('text', sample('clinics-2021-2023'))
    confirmed.set('confirmed', 'yes')
    const answer = await post(add, confirmed)
    const drafts = await deps.clinics.list()
    expect(drafts.length).toBeGreaterThan(1)
    const page = await (await follow(answer)).text()
    expect(page).toContain(`${drafts.length} drafts were created from this text`)
    for (const { id } of drafts) expect(page).toContain(`/console/clinics/${id}/edit`)
  })

  it('keeps the text when there is no clinic in it, and says what to paste', async () => {
    const { post, deps } = await aConsole()
    const answer = await post(add, pasted('Dear colleagues,\nplease find attached the invoice.'))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('please find attached the invoice.</textarea>')
    expect(page).toContain('Paste a text with at least a date')
    expect(await deps.clinics.list()).toEqual([])
  })

  it('is not made from nothing, nor from more than an item can hold', async () => {
    const { post, deps } = await aConsole()
    expect(await pageText(await post(add, pasted('  ')))).toContain('The field was empty.')
    expect(await pageText(await post(add, pasted('é'.repeat(100_001))))).toContain(
      'may have 100000 characters; this one has 100001',
    )
    expect(await deps.clinics.list()).toEqual([])
  })

  it('shows its findings beside the fields while it is edited, each leading to its line', async () => {
    const { post, get, deps } = await aConsole()
    await post(add, pasted(sample('lesotho-2025-06')))
    const [clinic] = await deps.clinics.list()
    const page = await (await get(`/console/clinics/${clinic?.id}/edit`)).text()
    expect(page).toMatch(new RegExp(`<aside.*href="/console/clinics/${clinic?.id}/announcement#line-\\d+"`))
  })

  it('may have no announcement', async () => {
    const { get } = await aConsole({ clinics: [aClinic({ announcement: '' })] })
    expect(await pageText(await get(`/console/clinics/${somaliaClinicId}/announcement`))).toContain(
      'was not read from an announcement',
    )
  })
})

describe('an announcement that several clinics were drafted from', () => {
  const announcement = 'Clinics 2026: Somalia, Kenya\n10 December 2026, 09:00-12:30'
  const own = aClinic({ announcement })
  const others = aClinic({
    id: 'of-kenya-22222',
    title: 'Secret clinic for Kenya',
    announcement,
    organisers: [{ name: 'K', email: 'k@kenya.example', language: 'en' }],
  })

  it.each([
    ['partner', 404, false],
    ['organiser', 200, true],
  ] as const)('leads a %s to the drafts that they may read', async (role, status, isShown) => {
    const { get } = await aConsole({ clinics: [own, others], staff: aStaff(role) })
    expect((await get(`/console/clinics/${others.id}`)).status).toBe(status)
    const words = await pageText(await get(`/console/clinics/${own.id}/announcement`))
    expect(words).toContain('Clinics 2026')
    expect(words.includes('Secret clinic for Kenya')).toBe(isShown)
    expect(words.includes('2 drafts were created from this text')).toBe(isShown)
  })
})
