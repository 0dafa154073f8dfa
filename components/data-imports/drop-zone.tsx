'use client';

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Lets files be dropped onto the file input inside it: an addition, which only shows once it works. What is dropped is
 * chosen in the input, as if by hand.
 */
export function DropZone({ children }: { children: ReactNode }) {
  const zone = useRef<HTMLDivElement>(null);
  const [works, setWorks] = useState(false);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => setWorks(true), []);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const input = zone.current?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.focus();
  }

  if (!works) return <div ref={zone}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for a mouse only; the input inside does the same for everyone
    <div
      ref={zone}
      className={isOver ? 'candour-drop-zone candour-drop-zone--over' : 'candour-drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {children}
      <p className="candour-note candour-drop-zone__words">or drop files here</p>
    </div>
  );
}
