import { describe, expect, it } from 'vitest'
import { aDispatch, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const path = `/console/clinics/${somaliaClinicId}/materials`
const slides = { 'title.0': ' Slides of day 1 ', 'url.0': 'https://slides.example.org/1' }
const aPartnersConsole = () => aConsole({ staff: aStaff('partner'), clinics: [aPublishedClinic()] })
const versionOf = async ({ deps }: Awaited<ReturnType<typeof aPartnersConsole>>) =>
  String((await deps.clinics.get(somaliaClinicId))?.version)

describe('the materials of a clinic', () => {
  it('are saved in the order of the rows, without empty ones, with a line in the audit log', async () => {
    const testConsole = await aPartnersConsole()
    const { deps, post } = testConsole
    const fields = { ...slides, 'title.2': 'Recording', 'url.2': 'https://video.example.org/2' }
    const answer = await post(path, { version: await versionOf(testConsole), ...fields })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?notice=saved`])
    expect((await deps.clinics.get(somaliaClinicId))?.materials).toEqual([
      { title: 'Slides of day 1', url: 'https://slides.example.org/1' },
      { title: 'Recording', url: 'https://video.example.org/2' },
    ])
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      action: 'edited',
      before: { materials: [] },
    })
  })

  it.each([
    [{ 'title.1': 'Slides', 'url.1': '' }, 'Enter the whole address'],
    [{ 'title.1': '', 'url.1': 'https://slides.example.org/1' }, 'Enter a title'],
    [{ 'title.1': 'Slides', 'url.1': 'http://slides.example.org/1' }, 'Enter the whole address'],
    [{ 'title.1': 'Slides', 'url.1': 'javascript:alert(1)' }, 'Enter the whole address'],
    [{ 'title.1': 'Slides', 'url.1': 'https://me:secret@slides.example.org/' }, 'Enter the whole address'],
    [{ 'title.1': 'Slides', 'url.1': 'https://localhost/slides' }, 'Enter the whole address'],
    [{ 'title.1': 'Slides', 'url.1': 'https://intranet/slides' }, 'Enter the whole address'],
    [{ 'title.1': 'Slides', 'url.1': 'https://192.168.1.20/slides' }, 'Enter the whole address'],
    [{ 'title.1': 'x'.repeat(201), 'url.1': 'https://slides.example.org/1' }, 'Enter a title'],
  ])('are not saved with %j, and the page keeps what was typed', async (wrong, message) => {
    const testConsole = await aPartnersConsole()
    const { deps, post } = testConsole
    const answer = await post(path, { version: await versionOf(testConsole), ...slides, ...wrong })
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(message)
    expect(text).toContain('Slides of day 1')
    expect((await deps.clinics.get(somaliaClinicId))?.materials).toEqual([])
  })

  it.each(['https://ru.xn--e1afmkfd.xn--p1ai/1', 'https://слайды.рф/1', 'https://itu.int./slides'])(
    'may be at %s',
    async (url) => {
      const testConsole = await aPartnersConsole()
      const answer = await testConsole.post(path, {
        version: await versionOf(testConsole),
        'title.0': 'Slides',
        'url.0': url,
      })
      expect(answer.status).toBe(303)
    },
  )

  it('do not replace what somebody else has saved since, before they are sent again', async () => {
    const testConsole = await aPartnersConsole()
    const { deps, post } = testConsole
    const version = await versionOf(testConsole)
    await post(path, { version, ...slides })
    const answer = await post(path, { version, 'title.0': 'Other', 'url.0': 'https://other.example.org/' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Nothing was saved: the clinic has been changed since')
    expect((await deps.clinics.get(somaliaClinicId))?.materials[0]?.title).toBe('Slides of day 1')
  })

  it('are saved once by a form that is sent twice', async () => {
    const testConsole = await aPartnersConsole()
    const { deps, post } = testConsole
    const form = { version: await versionOf(testConsole), ...slides }
    const answers = [await post(path, form), await post(path, form)]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await deps.clinics.get(somaliaClinicId))?.version).toBe(Number(form.version) + 1)
  })

  it('say when the mail with them has been sent', async () => {
    const { deps, get } = await aPartnersConsole()
    expect(await pageText(await get(path))).not.toContain('It has been sent already')
    await deps.dispatches.add(aDispatch({ kind: 'thank-you', day: null, state: 'done' }))
    expect(await pageText(await get(path))).toContain('It has been sent already')
  })
})
