import type { CliCommand } from './cli-command'

/** Every command of `clinic`, in the order of `clinic --help`. */
export const cliCommands: CliCommand[] = [
  {
    name: 'read',
    summary: 'Read an announcement page into a draft clinic with findings',
    load: async () => (await import('./commands/read')).configureRead,
  },
  {
    name: 'plan',
    summary: 'List the messages that an announced clinic sends, and when',
    load: async () => (await import('./commands/plan')).configurePlan,
  },
  {
    name: 'mails',
    summary: 'Write every e-mail that an announced clinic sends to files, for review',
    load: async () => (await import('./commands/mails')).configureMails,
  },
  {
    name: 'attendance',
    summary: 'Count the attendance of one day from Zoom reports',
    load: async () => (await import('./commands/attendance')).configureAttendance,
  },
  {
    name: 'programme',
    summary: 'Report on all clinics from a CSV of past ones and folders of finished ones',
    load: async () => (await import('./commands/programme')).configureProgramme,
  },
  {
    name: 'recount',
    summary: 'Count the figures of the programme report again from the records, and repair them',
    load: async () => (await import('./commands/recount')).configureRecount,
  },
  {
    name: 'rehearse',
    summary: 'Run a whole clinic with invented registrants in the local stack',
    load: async () => (await import('./commands/rehearse')).configureRehearse,
  },
  {
    name: 'dead-letters',
    summary: 'List messages that could not be processed, or send them back',
    load: async () => (await import('./commands/dead-letters')).configureDeadLetters,
  },
  {
    name: 'backup',
    summary: 'Write the table and the staff accounts of a stage into a folder',
    load: async () => (await import('./commands/backup')).configureBackup,
  },
  {
    name: 'restore',
    summary: 'Set the table of a stage back to a copy or to a backup in a folder',
    load: async () => (await import('./commands/restore')).configureRestore,
  },
  {
    name: 'restore-staff',
    summary: 'Create the staff accounts of a backup that a stage lacks, and invite them',
    load: async () => (await import('./commands/restore-staff')).configureRestoreStaff,
  },
  {
    name: 'check-aws',
    summary: 'Check that AWS is as the settings of a stage need it, with one e-mail to the simulator',
    load: async () => (await import('./commands/check-aws')).configureCheckAws,
  },
  {
    name: 'set-zoom-token',
    summary: 'Put the secret token of the Zoom app into the secret of a stage',
    load: async () => (await import('./commands/set-zoom-token')).configureSetZoomToken,
  },
  {
    name: 'rotate-keys',
    summary: 'Let a new key sign links or sessions, while what earlier ones signed stays valid',
    load: async () => (await import('./commands/rotate-keys')).configureRotateKeys,
  },
  {
    name: 'lift-suppression',
    summary: 'Let an address get mail again that bounced or reported mail as spam',
    load: async () => (await import('./commands/lift-suppression')).configureLiftSuppression,
  },
  {
    name: 'status',
    summary: 'Show what of a stage runs, what waits, and whether sending is paused',
    load: async () => (await import('./commands/status')).configureStatus,
  },
  {
    name: 'halt',
    summary: 'Stop everything of a stage that sends, sweeps or answers requests',
    load: async () => (await import('./commands/halt')).configureHalt,
  },
  {
    name: 'resume',
    summary: 'Start everything of a stage that a halt has stopped',
    load: async () => (await import('./commands/resume')).configureResume,
  },
]
