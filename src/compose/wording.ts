/** Sentences for a change; {差额} and {幅度} stand for the figures. */
export interface Wording {
  readonly increase: string;
  readonly decrease: string;
  readonly equal: string;
  /** An increase from nothing, which has no rate. */
  readonly fromZero: string;
}
