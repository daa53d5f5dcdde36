/** The floor: the least that reading a text can cost. Every other reading of it is measured against this. */
export function sumCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
