import { loadStageSettings } from '../../../infra/config/load-stage-settings'
import type { StageSettings } from '../../../infra/config/stage-settings'
import { stageSettings } from '../../../infra/config/stages'

/** The stages as they are after an operator has filled in the placeholders of production. */
export const deployableSettings = {
  ...stageSettings,
  production: {
    ...stageSettings.production,
    awsEnvironment: { account: '123456789012', region: 'eu-central-1' },
    site: {
      domain: 'clinics.dfs.test',
      certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/0000',
    },
    mail: {
      ...stageSettings.production.mail,
      domain: 'clinics.dfs.test',
      from: { name: 'DFS Security Clinics', address: 'clinics@clinics.dfs.test' },
      summaryRecipients: ['programme@dfs.test'],
    },
    alarmRecipients: ['operators@dfs.test'],
  },
}

export const loadDeployableSettings = (stage: keyof typeof deployableSettings): StageSettings =>
  loadStageSettings(stage, deployableSettings)
