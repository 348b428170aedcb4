import { expect, it } from 'vitest'
import { synthesise } from '../../infra/local/synthesise'
import { changedAssembly, withVariable } from '../support/house/changed-assembly'
import { aStory, storyHouse } from '../support/house/story'

const now = '2025-12-01T08:00:00.000Z'
const stranger = { email: 'minister@ministry.example' }

it('outside production no mail reaches a stranger, even when the code would send it', async () => {
  const folder = await synthesise()
  // As if the code had forgotten its list; the role of send-mail is what the template makes it.
  const assembly = changedAssembly(folder, (template) =>
    withVariable(template, 'SendMail', 'ALLOWED_RECIPIENTS', 'everyone'),
  )
  const story = await aStory(await storyHouse({ now, assembly }))
  const [friend] = await story.register(1)
  const [minister] = await story.register(1, stranger)
  if (!friend || !minister) throw new Error('nobody registered')

  expect(await story.mailsTo(friend)).toEqual(['confirmation 0'])
  expect(await story.mailsTo(minister)).toEqual([])
  expect(story.house.problems().join()).toMatch(
    /SendMailRole.* is not authorized to perform: ses:SendRawEmail/,
  )
  // The organiser sees that the person was not told, and why.
  const page = await story.organiser.get(`/console/clinics/${story.clinicId}/timeline`)
  expect(page.html).toContain('It was refused (AccessDenied')
})
