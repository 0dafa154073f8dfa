/** A police force, as the pages name it. */
export interface Force {
  forceId: string;
  name: string;
  /** True for the two fictional forces whose data is generated. */
  isDemonstration: boolean;
  /** Goes up with every committed change of the force's data: what is kept in memory is kept under it. */
  dataVersion: number;
}
