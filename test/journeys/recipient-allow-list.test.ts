import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { changeAssembly, setVariable } from '../support/local-stack/changed-assembly'
import { publishSampleStory, startStoryStack } from '../support/local-stack/sample-story'

const now = '2025-12-01T08:00:00.000Z'
const stranger = { email: 'minister@ministry.example' }

it('outside production no mail reaches an address that is not allowed, even when the code would send it', async () => {
  const folder = await synthesizeTemplate()
  // As if the code ignored its list; the role of send-mail comes from the template.
  const assembly = changeAssembly(folder, (template) =>
    setVariable(template, 'SendMail', 'ALLOWED_RECIPIENTS', 'everyone'),
  )
  const story = await publishSampleStory(await startStoryStack({ now, assembly }))
  const [friend] = await story.register(1)
  const [minister] = await story.register(1, stranger)
  if (!friend || !minister) throw new Error('nobody registered')

  expect(await story.mailsTo(friend)).toEqual(['confirmation'])
  expect(await story.mailsTo(minister)).toEqual([])
  expect(story.stack.problems().join()).toMatch(
    /SendMailRole.* is not authorized to perform: ses:SendRawEmail/,
  )
  // A refused right concerns the account: the mail stays due, and the log names the reason for the operator.
  const log = readFileSync(story.stack.logFile, 'utf8')
  expect(log).toContain('account-refused')
  expect(log).not.toContain(stranger.email)
})
