import type { SurveyAnswer } from '../domain/survey/survey'

/** The anonymous answers about clinics. */
export interface SurveyStore {
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
  /** Empties the texts of some answers: people may have named themselves or others. @returns how many were emptied */
  eraseComments(clinicId: string, most: number): Promise<number>
}
