import { CheckedStageSettings, StageName, type StageSettings } from './stage-settings'
import { stageSettings } from './stages'

/**
 * The settings of one stage, checked.
 * @throws Error that names the stage and each wrong setting
 */
export const loadStageSettings = (
  stage: string,
  source: Record<string, unknown> = stageSettings,
): StageSettings => {
  if (!Object.hasOwn(source, stage)) {
    throw new Error(
      `There is no stage "${stage}" in infra/config/stages.ts, only ${Object.keys(source).join(', ')}`,
    )
  }
  const name = StageName.safeParse(stage)
  if (!name.success) {
    const faults = name.error.issues.map(({ message }) => message).join(' and ')
    throw new Error(`infra/config/stages.ts is wrong. The name of the stage "${stage}" ${faults}`)
  }
  const parsed = CheckedStageSettings.safeParse(source[stage])
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${[stage, ...issue.path].join('.')}: ${issue.message}`)
    throw new Error(`infra/config/stages.ts is wrong. ${wrong.join('; ')}`)
  }
  return { ...parsed.data, stage }
}

const isPlaceholder = (value: string): boolean => /(^|[@.])example\.(org|com|net)$/.test(value)

/**
 * Refuses to deploy a stage that keeps its data with settings that were never filled in: changing them later would
 * break mailed links, or the alarms would have no recipient.
 * @throws Error that names each setting to fill in
 */
export const assertDeployable = (settings: StageSettings): void => {
  if (!settings.retainData) return
  const { mail, alarmRecipients, site, awsEnvironment, signIn } = settings
  const missing = [
    awsEnvironment === null && 'awsEnvironment: name the account and region that hold the data',
    site === null && 'site: name the domain of the site, since mailed links cannot change it later',
    site !== null && isPlaceholder(site.domain) && `site.domain: ${site.domain} is a placeholder`,
    isPlaceholder(mail.domain) && `mail.domain: ${mail.domain} is a placeholder`,
    isPlaceholder(mail.from.address) && `mail.from.address: ${mail.from.address} is a placeholder`,
    ...mail.summaryRecipients
      .filter(isPlaceholder)
      .map((recipient) => `mail.summaryRecipients: ${recipient} is a placeholder`),
    alarmRecipients.length === 0 && 'alarmRecipients: name at least one operator',
    ...alarmRecipients
      .filter(isPlaceholder)
      .map((recipient) => `alarmRecipients: ${recipient} is a placeholder`),
    signIn.by === 'provider' &&
      isPlaceholder(new URL(signIn.issuer).hostname) &&
      `signIn.issuer: ${signIn.issuer} is a placeholder`,
  ].filter((line) => typeof line === 'string')
  if (missing.length > 0) {
    throw new Error(
      `The stage ${settings.stage} cannot be deployed yet (infra/config/stages.ts). ${missing.join('; ')}`,
    )
  }
}
