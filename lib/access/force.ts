/** A police force, as the pages name it. */
export interface Force {
  forceId: string;
  name: string;
  /** True for the two fictional forces whose data is generated. */
  isDemonstration: boolean;
}
