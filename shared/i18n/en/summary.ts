import { attendanceDefinitions, inPersonDefinitions } from '../../domain/attendees/attendance-definitions'

/** The sentences of the mails to organisers about a day's attendance, in English. */
export const enSummarySentences = {
  'summary.subject': 'Day {number} attendance: {clinic}',
  'summary.heading': 'Day {number} attendance',
  'summary.registered': 'Registered',
  'summary.joinClicked': 'Clicked the joining link',
  'summary.joined': 'Joined',
  'summary.present': 'Present',
  'summary.attended': 'Attended',
  'summary.unmatchedPeople': 'Unmatched participants',
  'summary.meaning.registered': attendanceDefinitions.registered.definition,
  'summary.meaning.joinClicked': attendanceDefinitions.clicked.definition,
  'summary.meaning.joined': attendanceDefinitions.joined.definition,
  'summary.meaning.present': inPersonDefinitions.joined.definition,
  'summary.meaning.attended': attendanceDefinitions.attended.definition,
  'summary.meaning.attendedAtVenue': inPersonDefinitions.attended.definition,
  'summary.meaning.unmatchedPeople': attendanceDefinitions.unmatched.definition,
  'summary.definition': '{label}: {meaning}',
  'summary.allMatched': 'No participant is left unmatched.',
  'summary.unmatched':
    '{people, plural, one {One participant} other {# participants}} ({rows, plural, one {one row} other {# rows}}) could not be matched.',
  'summary.excluded':
    '{count, plural, one {One host, interpreter or bot was excluded.} other {# hosts, interpreters and bots were excluded.}}',
  'summary.ignored':
    '{count, plural, one {One entry was ignored because it is not a participant.} other {# entries were ignored because they are not participants.}}',
  'summary.venueOnly':
    'Only the people recorded as present at the venue are counted: Zoom has sent nothing about this day.',
  'summary.onlineOnly': 'Zoom’s data covers only the people who joined online.',
  'summary.skippedRows':
    '{count, plural, one {One row of the report could not be read and was left out.} other {# rows of the report could not be read and were left out.}}',
  'summary.correctedSubject': 'Corrected day {number} attendance: {clinic}',
  'summary.correctedHeading': 'Corrected day {number} attendance',
  'summary.replaces': 'A corrected report was uploaded. This summary replaces the one of {moment}.',
  'summary.change': '{label}: {before} before, {after} now.',
  'noData.subject': 'No attendance data for day {number}: {clinic}',
  'noData.heading': 'No attendance data for day {number}',
  'noData.text':
    'Zoom has sent nothing about this day, so its attendance is not known. This happens when the meeting ran under another meeting number or in another Zoom account.',
  'noData.textHybrid':
    'Zoom has sent nothing about this day, and no one was recorded as present at the venue, so its attendance is not known.',
  'noData.textInPerson': 'The attendance of this day has not been recorded, so it is not known.',
  'noData.howTo':
    'Sign in to Zoom with the account that hosted the meeting, open Reports, Usage, click the number of participants, and export the list with meeting data. Upload that file. We will e-mail the summary as soon as the attendance has been counted.',
  'noData.button': 'Upload Zoom’s report',
  'summary.dataTime': 'Data as of {moment}.',
  'summary.attendedExplained':
    'Attended means present for at least {minutes, plural, one {one minute} other {# minutes}} of the day.',
  'summary.comparison': 'Comparison',
  'summary.averageColumn': 'Average of comparable clinics',
  'summary.comparable':
    'Clinics in the average: {number}. They had the same mode and began in the two years before this one.',
  'summary.tooFewComparable':
    'There is no average of comparable clinics yet: too few clinics of the same mode and by other organisers began in the two years before this one.',
  'summary.overTime': 'Participants over time ({zone})',
  'summary.overTimeExplained': 'All participants, registered or not, without hosts, interpreters and bots.',
  'summary.sessions': 'People in each session',
  'summary.sessionsExplained':
    'Registered people who were in the meeting for at least one whole minute of the session.',
  'summary.missing': 'Invited institutions that were missing',
  'summary.bySector': 'By sector',
  'summary.byOrganisation': 'By organisation',
  'summary.byCountry': 'By country',
  'summary.moreGroups': '{count, plural, one {One more} other {# more}}',
  'summary.group': 'Group',
  'summary.notStated': 'Not stated',
  'summary.button': 'View the day’s attendance',
  'summary.reason': 'You receive this e-mail because {email} receives the attendance of this clinic.',
} as const
