import { describe, expect, it } from 'vitest'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aCertificate } from '../../../../support/builders/certificate-builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const path = `/console/clinics/${somaliaClinicId}/certificates`
const form = (change: string, overrides = {}) => ({
  registration: aCertificate().registrationId,
  revision: '1',
  name: 'Ayaan Nur',
  change,
  ...overrides,
})

const aConsoleWithCertificate = async () => {
  const testConsole = await aConsole({ staff: aStaff('organiser'), clinics: [aPublishedClinic()] })
  await testConsole.deps.certificates.issue(aCertificate())
  return testConsole
}
const follow = async (
  { get }: Awaited<ReturnType<typeof aConsoleWithCertificate>>,
  response: Response,
): Promise<string> => pageText(await get(response.headers.get('location') ?? ''))

describe('the certificates of a clinic', () => {
  it('are revoked and made valid again, with each change in the audit log', async () => {
    const testConsole = await aConsoleWithCertificate()
    const { deps, post } = testConsole
    expect(await follow(testConsole, await post(path, form('revoke')))).toContain(
      'The certificate is revoked.',
    )
    expect((await deps.certificates.findByCode(aCertificate().code))?.revokedAt).toBe(deps.now())
    const again = await post(path, form('reinstate', { revision: '2' }))
    expect(await follow(testConsole, again)).toContain('The certificate is valid again.')
    expect((await deps.certificates.findByCode(aCertificate().code))?.revokedAt).toBeNull()
    const actions = (await deps.clinics.audit(somaliaClinicId)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['certificate-revoked', 'certificate-reinstated']))
  })

  it('get a corrected name under the same number; the audit log names nobody', async () => {
    const testConsole = await aConsoleWithCertificate()
    const { deps, post } = testConsole
    await post(path, form('correct', { name: 'Ayaan Nur Warsame' }))
    expect((await deps.certificates.findByCode(aCertificate().code))?.name).toBe('Ayaan Nur Warsame')
    expect(JSON.stringify(await deps.clinics.audit(somaliaClinicId))).not.toContain('Warsame')
  })

  it.each(['', '   ', 'see https://example.org', 'x'.repeat(201)])(
    'keep their name when it is corrected to %j',
    async (name) => {
      const testConsole = await aConsoleWithCertificate()
      const response = await testConsole.post(path, form('correct', { name }))
      expect(await follow(testConsole, response)).toContain('Nothing was changed: enter the name')
      expect((await testConsole.deps.certificates.findByCode(aCertificate().code))?.name).toBe('Ayaan Nur')
    },
  )

  it('are not changed from a page that is out of date', async () => {
    const testConsole = await aConsoleWithCertificate()
    await testConsole.post(path, form('correct', { name: 'Ayaan Warsame' }))
    const response = await testConsole.post(path, form('revoke'))
    expect(await follow(testConsole, response)).toContain('has been changed since')
    expect((await testConsole.deps.certificates.findByCode(aCertificate().code))?.revokedAt).toBeNull()
  })

  it('are found by name, organisation and number', async () => {
    const { get } = await aConsoleWithCertificate()
    for (const text of ['ayaan', 'communications', '7k3f'])
      expect(await pageText(await get(`${path}?text=${text}`))).toContain('1 of 1 certificates')
    expect(await pageText(await get(`${path}?text=nobody`))).toContain('0 of 1 certificates')
  })
})
