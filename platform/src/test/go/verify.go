// Reads a log that Mingjing exported, by Go's own packages for such logs (golang.org/x/mod/sumdb): no line of Mingjing's
// code is in here. Arguments: the folder of the unpacked export, and an older checkpoint of the same log.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	folder, older := os.Args[1], os.Args[2]
	key := strings.TrimSpace(string(read(filepath.Join(folder, "verifier-key"))))
	tree := checkpoint(key, read(filepath.Join(folder, "checkpoint")))
	before := checkpoint(key, read(older))
	hashes := tlog.TileHashReader(tree, &files{folder})

	// Every leaf: the tiles are believed only up to the signed root, and the entries have to hash to the leaves.
	for from := int64(0); from < tree.N; from += 256 {
		width := min(256, tree.N-from)
		entries := bundle(folder, from/256, width)
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, from+int64(i))
		}
		leaves, err := hashes.ReadHashes(indexes)
		must(err)
		for i, leaf := range leaves {
			if leaf != tlog.RecordHash(entries[i]) {
				fail("entry %d is not the leaf of the tree", from+int64(i))
			}
		}
	}
	for _, index := range []int64{0, tree.N / 3, tree.N - 1} {
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		must(err)
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		must(err)
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]))
	}
	proof, err := tlog.ProveTree(tree.N, before.N, hashes)
	must(err)
	must(tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash))
	fmt.Printf("%d leaves under the signed root, which continues the %d before\n", tree.N, before.N)
}

// The tiles as files, without the height in their path.
type files struct{ folder string }

func (f *files) Height() int                            { return 8 }
func (f *files) SaveTiles(tiles []tlog.Tile, _ [][]byte) {}
func (f *files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(f.folder, path))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func checkpoint(key string, signed []byte) tlog.Tree {
	verifier, err := note.NewVerifier(key)
	must(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		fail("the log is called %s and its key %s", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree
}

func bundle(folder string, number, width int64) [][]byte {
	tile := tlog.Tile{H: 8, L: 0, N: number, W: int(width)}
	path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
	var entries [][]byte
	for bytes := read(filepath.Join(folder, path)); len(bytes) > 0; {
		length := int(binary.BigEndian.Uint16(bytes))
		entries = append(entries, bytes[2:2+length])
		bytes = bytes[2+length:]
	}
	if int64(len(entries)) != width {
		fail("%s has %d entries, not %d", path, len(entries), width)
	}
	return entries
}

func read(path string) []byte {
	bytes, err := os.ReadFile(path)
	must(err)
	return bytes
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}
