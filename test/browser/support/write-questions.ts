import type { LocalStack } from '../../../infra/local/local-stack'
import type { Visitor } from './visitor'

/** An organiser writes two questions into the registration form of a clinic, at first with an error. */
export const writeQuestions = async (
  organiser: Visitor,
  stack: LocalStack,
  clinicId: string,
): Promise<void> => {
  const { page } = organiser
  await page.goto(stack.consoleUrl)
  await page.getByRole('button', { name: /Tomas Lindqvist/ }).click()
  await page.goto(`${stack.siteUrl}/console/clinics/${clinicId}/edit`)
  await page.getByRole('link', { name: 'Questions that the form asks' }).click()
  const question = (number: number) => page.getByRole('group', { name: `Question ${number}` })
  const write = async (number: number, kind: string, label: string, choices: string) => {
    await question(number).getByLabel('Answered by').selectOption({ label: kind })
    await question(number)
      .getByLabel(/^Question/)
      .first()
      .fill(label)
    await question(number)
      .getByLabel(/^Choices/)
      .first()
      .fill(choices)
  }
  await write(1, 'One of several choices', 'Will you bring a phone?', 'Yes')
  await question(1).getByLabel('An answer is required').check()
  await page.getByRole('button', { name: 'Save questions' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Enter 2 to 8 choices/ })
    .waitFor()
  await organiser.checkPage()
  await write(1, 'One of several choices', 'Will you bring a phone?', 'Yes\nNo')
  await page.getByRole('button', { name: 'Save questions' }).click()
  await write(2, 'Several choices', 'What do you test?', 'USSD\nApps')
  await page.getByRole('button', { name: 'Save questions' }).click()
  await question(3).waitFor()
  await organiser.checkPage({ dark: true })
}
