declare module 'jstat' {
  interface Distribution {
    cdf(value: number, first: number, second: number): number;
    inv(probability: number, first: number, second: number): number;
  }
  const jStat: { beta: Distribution; gamma: Distribution; normal: Distribution };
  export default jStat;
}
