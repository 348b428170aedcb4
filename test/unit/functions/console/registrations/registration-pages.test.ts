import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aTextQuestion, retiredQuestions } from '../../../../support/builders/question-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`
const register = async (
  deps: Awaited<ReturnType<typeof aConsole>>['deps'],
  email: string,
  overrides = {},
) => {
  const registration = aRegistration({ email, ...overrides })
  await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
}

describe('many registrations', () => {
  it('are shown fifty a page, each once, with the filter kept on the way', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic({ capacity: null })] })
    for (let number = 0; number < 105; number += 1)
      await register(deps, `person-${number}@example.org`, {
        name: `Person ${number}`,
        organisation: 'Hormuud',
      })
    await register(deps, 'omar@example.org', { name: 'Omar Ali', organisation: 'Dahabshiil' })
    const found: string[] = []
    let next: string | undefined = `${base}/registrations?text=hormuud&status=confirmed`
    for (const range of ['1 to 50', '51 to 100', '101 to 105']) {
      const page: string = await (await get(next ?? '')).text()
      expect(page).toContain(`105 of 106; ${range}, the newest first`)
      expect(page.length).toBeLessThan(60_000)
      found.push(...(page.match(/person-\d+(?=@example\.org<)/g) ?? []))
      next = /href="([^"]*)">Next page/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(next).toBeUndefined()
    expect(new Set(found).size).toBe(105)
    expect(found).toHaveLength(105)
    const last = await (await get(`${base}/registrations?page=99`)).text()
    expect(last).toContain('106 in all; 101 to 106')
    expect(last).toContain('Previous page')
  })
})

describe('a registration in the table', () => {
  it.each([
    ['woman', 'Woman'],
    ['undisclosed', 'Prefer not to say'],
  ] as const)('shows the gender %s as "%s"', async (gender, label) => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await register(deps, 'omar@example.org', { gender })
    expect(await (await get(`${base}/registrations`)).text()).toContain(`>${label}</span>`)
  })

  it('shows no gender of a registrant who gave none', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await register(deps, 'omar@example.org', { gender: undefined })
    expect(await (await get(`${base}/registrations`)).text()).not.toMatch(/>(Woman|Man|Other)</)
  })
})

describe('what registrants need to take part', () => {
  const open = async (role: 'organiser' | 'analyst') => {
    const console = await aConsole({ clinics: [aPublishedClinic({ capacity: null })], staff: aStaff(role) })
    await register(console.deps, 'omar@example.org', { name: 'Omar Ali', accessNeeds: '=Captions' })
    await register(console.deps, 'deqa@example.org', { name: 'Deqa Nur' })
    return console
  }

  it('is read by the organisers: on the overview, in the table and its filter, and in the export', async () => {
    const { get } = await open('organiser')
    expect(await (await get(base)).text()).toMatch(/1 registrant asks\s+for accessibility/)
    const all = await (await get(`${base}/registrations`)).text()
    expect(all).toContain('=Captions')
    const filtered = await (await get(`${base}/registrations?needs=yes`)).text()
    expect(filtered).toContain('1 of 2')
    expect(filtered).not.toContain('Deqa')
    const file = await (await get(`${base}/registrations.csv`)).text()
    expect(file).toContain("'=Captions")
  })

  it('is hidden from analysts, also where they ask for it by the address', async () => {
    const { get } = await open('analyst')
    expect(await (await get(base)).text()).not.toMatch(/1 registrant asks/)
    const page = await (await get(`${base}/registrations?needs=yes`)).text()
    expect(page).toContain('2 in all')
    expect(page).not.toContain('Captions')
    expect(page).not.toContain('Asked for support')
  })

  it('counts no one who has withdrawn', async () => {
    const { get, deps } = await open('organiser')
    await register(deps, 'gone@example.org', { accessNeeds: 'Captions', status: 'withdrawn' })
    expect(await (await get(base)).text()).toMatch(/1 registrant asks\s+for accessibility/)
  })
})

describe('the names of registrants', () => {
  const open = async (role: 'organiser' | 'analyst', search = '') => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()], staff: aStaff(role) })
    const omar = { name: 'Omar Ali', jobTitle: 'Governor', organisation: 'Bank of Somalia' }
    await register(deps, 'omar@example.org', omar)
    await register(deps, 'deqa@example.org', { name: 'Deqa Nur', organisation: 'Authority' })
    return pageText(await get(`${base}/registrations${search}`))
  }

  it('are read by organisers, and not by analysts, who read organisations', async () => {
    const tellsWho = /Omar|Ali|omar@|Deqa|Governor/
    expect(await open('organiser')).toMatch(tellsWho)
    expect(await open('analyst')).not.toMatch(tellsWho)
    expect(await open('analyst')).toMatch(/2 in all.*Authority.*Bank of Somalia|Bank of Somalia.*Authority/)
  })

  it.each(['omar', 'Deqa', 'example.org'])(
    'are not found by an analyst who searches for %s',
    async (text) => {
      expect(await open('organiser', `?text=${text}`)).not.toContain('No matches')
      expect(await open('analyst', `?text=${text}`)).toContain('No matches')
      expect(await open('analyst', '?text=bank')).toContain('1 of 2')
    },
  )
})

describe('answers to the questions of a clinic', () => {
  const open = async (role: 'organiser' | 'analyst') => {
    const clinics = [aPublishedClinic({ capacity: null, questions: retiredQuestions })]
    const console = await aConsole({ clinics, staff: aStaff(role) })
    await register(console.deps, 'omar@example.org', { answers: { q1: '=SIM swap', q2: ['3'] } })
    await register(console.deps, 'deqa@example.org', { answers: { q1: 'x'.repeat(500), q2: ['1'] } })
    return console
  }

  it('are in the table, shortened, and whole in the export, also to what is no longer asked', async () => {
    const { get } = await open('organiser')
    const page = await pageText(await get(`${base}/registrations`))
    for (const part of ['Will you bring a phone?', 'Perhaps', 'Which fraud have you seen?', '=SIM swap'])
      expect(page).toContain(part)
    expect(page).not.toContain('x'.repeat(81))
    const rows: Record<string, string>[] = parse(await (await get(`${base}/registrations.csv`)).text(), {
      bom: true,
      columns: true,
    })
    const answers = rows.map((row) => [
      row['q2: Will you bring a phone?'],
      row['q1: Which fraud have you seen?'],
    ])
    expect(answers.toSorted()).toEqual([
      ['Perhaps', "'=SIM swap"],
      ['Yes', 'x'.repeat(500)],
    ])
  })

  it('are hidden from analysts', async () => {
    const { get } = await open('analyst')
    expect(await pageText(await get(`${base}/registrations`))).not.toContain('Perhaps')
  })

  it('need no column while nobody has answered what is no longer asked', async () => {
    const clinics = [aPublishedClinic({ questions: retiredQuestions })]
    const { get } = await aConsole({ clinics })
    const [head] = (await (await get(`${base}/registrations.csv`)).text()).split('\n')
    expect(head).toContain('q2: Will you bring a phone?')
    expect(head).not.toContain('q1:')
  })

  it('leave a page of fifty people small, however long they are', async () => {
    const label = { en: 'y'.repeat(200) }
    const questions = Array.from({ length: 10 }, (_, index) => ({ ...aTextQuestion, id: `q${index}`, label }))
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'x'.repeat(500)]))
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic({ capacity: null, questions })] })
    for (let number = 0; number < 50; number += 1)
      await register(deps, `person-${number}@example.org`, { answers })
    expect((await (await get(`${base}/registrations`)).text()).length).toBeLessThan(150_000)
  })
})
