/** Pieces of bytes, put together when asked. */
export class ByteList {
  length = 0;
  private pieces: Uint8Array[] = [];

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** All bytes in one; the list is empty afterwards. */
  take(): Uint8Array {
    const { pieces, length } = this;
    this.pieces = [];
    this.length = 0;
    if (pieces.length === 1) return pieces[0]!;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
