import type { AuditRecord } from '../domain/audit'
import type { SurveyAnswer } from '../domain/survey/survey-answer'
import type { SurveyQuestions } from '../domain/survey/survey-questions'

/** What clinics ask: people afterwards, whose answers are anonymous, and institutions before. */
export interface SurveyStore {
  /** The template where nothing is stored. */
  questions(clinicId: string): Promise<SurveyQuestions>
  /** Writes a change with its audit record when `revision - 1` is stored. */
  saveQuestions(questions: SurveyQuestions, audit: AuditRecord): Promise<'saved' | 'conflict'>
  /**
   * Marks the registration as having answered and stores the answer beside it, in one transaction; nothing in either
   * names the other. answered: it has answered before, or it is gone
   */
  answer(
    registration: { clinicId: string; registrationId: string },
    answer: SurveyAnswer,
  ): Promise<'stored' | 'answered'>
  /** In the order of their random ids. */
  listAnswers(clinicId: string): Promise<SurveyAnswer[]>
  /** Stores the answer of an institution before the clinic, in place of its earlier one. */
  putGapAnswer(answer: SurveyAnswer): Promise<void>
  /** Of each institution one. */
  listGapAnswers(clinicId: string): Promise<SurveyAnswer[]>
  /** Empties the texts of some answers: people may have named themselves or others. @returns how many were emptied */
  eraseTexts(clinicId: string, most: number): Promise<number>
}
