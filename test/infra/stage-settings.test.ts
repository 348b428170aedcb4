import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import { stageSettings } from '../../infra/config/stages'

const broken = (change: object) => ({ staging: { ...stageSettings.staging, ...change } })
const mail = stageSettings.staging.mail

describe('settings', () => {
  it.each(Object.keys(stageSettings))('of the stage %s are right', (stage) => {
    expect(loadStageSettings(stage).stage).toBe(stage)
  })

  it('name the stages that there are when one is unknown', () => {
    expect(() => loadStageSettings('prod')).toThrow(
      'There is no stage "prod" in infra/config/stages.ts, only test, staging, production',
    )
    expect(() => loadStageSettings('toString')).toThrow('no stage "toString"')
  })

  it.each(['a', 'pre-production-2', 'twenty-characters-20'])('may be of a stage %s', (stage) => {
    expect(loadStageSettings(stage, { [stage]: stageSettings.staging }).stage).toBe(stage)
  })

  it.each([
    ['twenty-one-characters', 'has more than 20 characters'],
    ['Production', 'is not of small letters, digits and single hyphens'],
    ['pre_production', 'is not of small letters, digits and single hyphens'],
    ['2nd', 'is not of small letters, digits and single hyphens'],
    ['staging-', 'is not of small letters, digits and single hyphens'],
    ['a--b', 'is not of small letters, digits and single hyphens'],
    ['', 'is not of small letters, digits and single hyphens'],
    ['stage\n', 'is not of small letters, digits and single hyphens'],
  ])('refuse a stage whose name no resource could have: %j', (stage, fault) => {
    expect(() => loadStageSettings(stage, { [stage]: stageSettings.staging })).toThrow(
      `infra/config/stages.ts is wrong. The name of the stage "${stage}" ${fault}`,
    )
  })

  it.each([
    ['staging.mail.ratePerSecond', { mail: { ...mail, ratePerSecond: 0 } }],
    ['staging.mail.domain', { mail: { ...mail, domain: 'not a domain' } }],
    ['staging.mail.summaryRecipients.0', { mail: { ...mail, summaryRecipients: ['nobody'] } }],
    ['staging.mail.allowedRecipients', { mail: { ...mail, allowedRecipients: [] } }],
    ['staging.site.certificateArn', { site: { domain: 'clinics.example.org', certificateArn: 'mine' } }],
    ['staging.awsEnvironment.account', { awsEnvironment: { account: '12', region: 'eu-central-1' } }],
    ['staging.signIn.domainPrefix', { signIn: { by: 'pool', domainPrefix: 'No Good' } }],
    ['staging.signIn.domainPrefix', { signIn: { by: 'pool', domainPrefix: 'd'.repeat(64) } }],
    ['staging.signIn.domainPrefix', { signIn: { by: 'pool', domainPrefix: 'clinics-on-aws' } }],
    ['staging.mail.mailFromLabel', { mail: { ...mail, mailFromLabel: 'b'.repeat(64) } }],
    ['staging.signIn.issuer', { signIn: { by: 'provider', issuer: 'id', clientId: 'a', rolesClaim: 'b' } }],
    ['staging.logRetentionDays', { logRetentionDays: 4000 }],
    ['staging.alarmRecipients.0', { alarmRecipients: ['operators'] }],
    ['staging.trustedProxies.1', { trustedProxies: ['192.0.2.1', 'cdn.example.org'] }],
    ['staging.trustedProxies.0', { trustedProxies: ['0.0.0.0/0'] }],
    ['staging.trustedProxies.0', { trustedProxies: ['2000::/3'] }],
    ['staging.colour', { colour: 'blue' }],
  ])('fail with the name of what is wrong: %s', (name, change) => {
    const [, ...path] = name.split('.')
    const said = () => loadStageSettings('staging', broken(change))
    expect(said).toThrow('infra/config/stages.ts is wrong. staging')
    expect(said).toThrow(path.at(-1))
  })

  it('refuse a sender outside of the sending domain', () => {
    const from = { name: 'Clinics', address: 'clinics@elsewhere.example.org' }
    expect(() => loadStageSettings('staging', broken({ mail: { ...mail, from } }))).toThrow(
      'staging.mail.from.address: is not at staging.clinics.example.org',
    )
  })

  it('let no stage for trying out write to everyone', () => {
    const open = { mail: { ...mail, allowedRecipients: 'everyone' } }
    expect(() => loadStageSettings('staging', broken(open))).toThrow(
      'staging.mail.allowedRecipients: only a stage that keeps its data may write to everyone',
    )
  })
})
