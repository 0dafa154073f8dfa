declare module 'jstat' {
  interface Quantiles {
    inv(probability: number, first: number, second: number): number;
  }
  const jStat: { beta: Quantiles; gamma: Quantiles };
  export default jStat;
}
