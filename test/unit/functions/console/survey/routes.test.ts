import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../../shared/domain/ids'
import { readWorkbook } from '../../../../../shared/import/workbook/read-workbook'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aSurveyAnswer } from '../../../../support/builders/survey-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`

const aConsoleWithAnswers = async (count: number) => {
  const testConsole = await aConsole({
    staff: aStaff('partner'),
    now: '2026-12-15T09:00:00.000Z',
    clinics: [aPublishedClinic()],
  })
  const { deps } = testConsole
  for (let index = 0; index < count; index += 1) {
    const person = aRegistration({ email: `person${index}@example.org` })
    await deps.registrations.register(person, aLedgerEntry({ recipientId: person.id }), null)
    const key = { clinicId: somaliaClinicId, registrationId: registrationId(somaliaClinicId, person.email) }
    const id = String(index).padStart(22, '0')
    await deps.surveys.answer(
      key,
      aSurveyAnswer({
        id,
        choices: { usefulness: index === 0 ? '2' : '5', clarity: '4', speed: 'right', application: 'yes' },
        texts: { comment: `Word ${index}` },
      }),
    )
  }
  return testConsole
}

describe('the results of a survey', () => {
  it('show nothing but their number below five answers, on the page and in the report', async () => {
    const { get } = await aConsoleWithAnswers(4)
    const page = await pageText(await get(`${base}/survey`))
    expect(page).toContain('4 answers. Results are shown from 5 answers on')
    expect(page).not.toContain('Word')
    expect(await pageText(await get(`${base}/report`))).not.toContain('Survey')
  })

  it('show counts, averages and texts from five answers on', async () => {
    const { get } = await aConsoleWithAnswers(5)
    const page = await pageText(await get(`${base}/survey`))
    expect(page).toContain('5 answers')
    expect(page).toContain('Average 4.4')
    for (const index of [0, 1, 2, 3, 4]) expect(page).toContain(`Word ${index}`)
    const report = await pageText(await get(`${base}/report`))
    expect(report).toContain('Average 4.4')
    expect(report).not.toContain('Word 1')
  })

  it.each<[number, string[][]]>([
    [4, []],
    [
      5,
      [
        ['How useful was the clinic for your work?', '2', '1', '4.4'],
        ['How useful was the clinic for your work?', '5', '4', '4.4'],
        ['Was it too slow or too fast?', 'About right', '5', ''],
      ],
    ],
  ])('are a sheet of the report’s workbook, of %i answers', async (count, rows) => {
    const { get } = await aConsoleWithAnswers(count)
    const bytes = new Uint8Array(await (await get(`${base}/report.xlsx`)).arrayBuffer())
    const read = await readWorkbook(bytes, ([first]) => first?.cells[0] === 'Question')
    const cells = read.kind === 'table' ? read.rows.map((row) => row.cells) : []
    expect(cells.filter(([question]) => question?.endsWith('?'))).toHaveLength(count === 4 ? 0 : 16)
    for (const row of rows) expect(cells).toContainEqual(row)
    expect(JSON.stringify(cells)).not.toContain('Word')
  })

  it('keep the mark of each text within a narrow screen, whatever its direction', async () => {
    const { get } = await aConsoleWithAnswers(5)
    const html = (await (await get(`${base}/survey`)).text()).replace(/\s+(?=<)/g, '')
    expect(html.match(/<li><bdi>Word \d<\/bdi><\/li>/g)).toHaveLength(5)
    // The mark of a list entry with a direction of its own would stand at its other side, outside of the page.
    expect(html).not.toMatch(/<li dir=/)
  })
})
