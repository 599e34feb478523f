"""igraph on a graph of "a b weight" lines: a line for each algorithm, its median processor time in milliseconds and
what it found, as entente_bench_graph prints them.

    graph_igraph.py EDGES        (Debian: python3-igraph)
"""
import os
import random
import statistics
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"  # its PageRank would wait in two threads, and processor time counts both
import igraph  # noqa: E402

random.seed(1)
rows = [line.split() for line in open(sys.argv[1])]
graph = igraph.Graph(edges=[(int(a), int(b)) for a, b, _ in rows])
graph.es["weight"] = [float(weight) for _, _, weight in rows]


def measure(name, work, found, rounds=5):
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        result = work()
        times.append((time.process_time() - begin) * 1000)
    print(name, f"{statistics.median(times):.3f}", found(result), sep="\t")


def leiden(iterations):
    return lambda: graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=iterations)


def parts(result):
    return f"modularity {graph.modularity(result, weights='weight'):.4f}, {len(result)}"


print("version", 0, igraph.__version__, sep="\t")
measure("communities, 2 iterations", leiden(2), parts)
measure("communities, 10 iterations", leiden(10), parts)
measure("PageRank", lambda: graph.pagerank(weights="weight"), lambda ranks: f"{len(ranks)} ranks")
if graph.vcount() <= 20000:  # it takes all sources or none
    begin = time.process_time()
    graph.betweenness(directed=False)
    of_twenty = (time.process_time() - begin) * 1000 * 20 / graph.vcount()
    print("betweenness, 20 sources", f"{of_twenty:.3f}", "of all, by the time for all", sep="\t")
