import type { StageSettingsInput } from './stage-settings'

const testRecipients = ['*@example.org', '*@example.com', '*@simulator.amazonses.com']

/** The stages. The local stack runs `test`, which can be deployed as well. */
export const stageSettings = {
  test: {
    awsEnvironment: null,
    retainData: false,
    site: null,
    mail: {
      domain: 'example.org',
      from: { name: 'DFS Security Clinics', address: 'clinics@example.org' },
      ratePerSecond: 14,
      dailyQuota: 50_000,
      allowedRecipients: testRecipients,
      summaryRecipients: ['programme@example.org'],
      skipMailsDueBefore: null,
    },
    signIn: { by: 'pool', domainPrefix: 'dfs-security-clinics-test' },
    alarmRecipients: [],
    logRetentionDays: 7,
    retentionDays: 365,
    registrationResponseMs: 50,
  },
  staging: {
    awsEnvironment: null,
    retainData: false,
    site: null,
    mail: {
      domain: 'staging.clinics.example.org',
      from: { name: 'DFS Security Clinics (staging)', address: 'clinics@staging.clinics.example.org' },
      ratePerSecond: 1,
      dailyQuota: 200,
      allowedRecipients: testRecipients,
      summaryRecipients: [],
      skipMailsDueBefore: null,
    },
    signIn: { by: 'pool', domainPrefix: 'dfs-security-clinics-staging' },
    alarmRecipients: ['operators@example.org'],
    logRetentionDays: 30,
    retentionDays: 90,
    registrationResponseMs: 300,
  },
  production: {
    awsEnvironment: null,
    retainData: true,
    site: null,
    mail: {
      domain: 'clinics.example.org',
      from: { name: 'DFS Security Clinics', address: 'clinics@clinics.example.org' },
      ratePerSecond: 14,
      dailyQuota: 50_000,
      allowedRecipients: 'everyone',
      summaryRecipients: ['programme@example.org'],
      skipMailsDueBefore: null,
    },
    signIn: { by: 'pool', domainPrefix: 'dfs-security-clinics' },
    alarmRecipients: ['operators@example.org'],
    logRetentionDays: 180,
    retentionDays: 365,
    registrationResponseMs: 300,
  },
} satisfies Record<string, StageSettingsInput>
